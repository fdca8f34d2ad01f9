package org.commonsgovernance.api.model;

/** What a fact rests on, weakest first. */
public enum Basis {
    /** Somebody says so. */
    CLAIMED,
    /** A public document states it: a charter, a licence text, a report, minutes. */
    DOCUMENTED,
    /** Counted or read off data that others can count again. */
    OBSERVED
}
