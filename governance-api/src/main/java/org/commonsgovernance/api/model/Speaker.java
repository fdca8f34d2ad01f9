package org.commonsgovernance.api.model;

/** Who speaks in a source, seen from the judged setup. */
public enum Speaker {
    /** The project or whoever looks after it. */
    SELF,
    /** Anyone else. */
    OTHER
}
