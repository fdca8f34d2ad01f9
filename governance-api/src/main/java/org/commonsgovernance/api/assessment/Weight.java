package org.commonsgovernance.api.assessment;

/** How far a piece of evidence counts, given who says what its facts say. */
public enum Weight {
    /** As its rule says. */
    COUNTS,
    /** It contests only: it speaks against peer production, and rests on what others merely claim. */
    CONTESTS_ONLY,
    /** Not at all: it would clear somebody, and rests on a mere claim. */
    DISCOUNTED,
    /** Not at all: its rule is only tried out. */
    EXPERIMENTAL
}
