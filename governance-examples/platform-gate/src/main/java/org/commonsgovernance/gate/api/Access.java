package org.commonsgovernance.gate.api;

/** Who may take a route. */
public enum Access {
    /** Anyone. */
    OPEN,
    /** Whoever has a token. */
    WRITE,
    /** Whoever has a token of an administrator. */
    ADMIN
}
