package org.commonsgovernance.api.model;

/** A yes-or-no question with room for what no source says. In rules, UNKNOWN meets no comparison but {@code == UNKNOWN}. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    public static Answer of(boolean value) {
        return value ? YES : NO;
    }

    /** YES if both are, NO if either is. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /** YES if either is, NO if both are. */
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }
}
