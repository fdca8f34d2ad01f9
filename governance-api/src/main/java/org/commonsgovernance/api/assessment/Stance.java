package org.commonsgovernance.api.assessment;

/** What a rule's match says about its criterion. */
public enum Stance {
    /** It is so. */
    SUPPORTS,
    /** It is not so. */
    OPPOSES,
    /** There is something to be said on the matter that decides nothing alone. */
    CONTESTS,
    /** The question does not arise. */
    NOT_APPLICABLE,
    /** It is so as far as is known: it stands until anything decides otherwise or contests it, and is left open in the range. */
    PRESUMABLY_SUPPORTS,
    /** It is not so as far as is known, in the same way. */
    PRESUMABLY_OPPOSES;

    /** Whether it stands only until anything decides otherwise or contests it. */
    public boolean isPresumption() {
        return this == PRESUMABLY_SUPPORTS || this == PRESUMABLY_OPPOSES;
    }
}
