package org.commonsgovernance.gate.policy;

/** What becomes of a push, mildest first. */
public enum Action {
    /** Taken, and nothing is said. */
    PASS,
    /** Taken, and the pusher is told. */
    WARN,
    /** Not taken, and the pusher is told. */
    REFUSE;

    /** The stricter of the two. */
    public Action stricter(Action other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
