package org.commonsgovernance.api.model;

/** A yes-or-no question with room for what no source says. In rules, UNKNOWN meets no comparison but {@code == UNKNOWN}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean value) {
        return value ? YES : NO;
    }
}
