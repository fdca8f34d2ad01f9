package org.commonsgovernance.api.model.derived;

/** How far something can be seen. */
public enum Reach {
    PUBLIC,
    MEMBERS,
    INTERNAL,
    UNKNOWN
}
