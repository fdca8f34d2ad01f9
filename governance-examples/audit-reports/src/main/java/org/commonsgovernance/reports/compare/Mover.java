package org.commonsgovernance.reports.compare;

/**
 * A fact that is other on one side than on the other.
 *
 * @param kind in what it is other
 * @param fact its type and id
 * @param before what it says on the first side; empty where it is not there
 * @param after what it says on the second side; empty where it is not there
 * @param source where it is known from
 */
public record Mover(Kind kind, String fact, String before, String after, String source) {
    /** In what a fact is other. */
    public enum Kind {
        /** Only the second side has it. */
        NEW,
        /** Only the first side has it. */
        GONE,
        /** It says something else. */
        CHANGED,
        /** It is known from a stronger or weaker source. */
        OTHER_SOURCE,
        /** It holds on the second day, and did not on the first. */
        BEGAN,
        /** It held on the first day, and does not on the second. */
        ENDED,
        /** It was computed, from what differs. */
        COMPUTED
    }
}
