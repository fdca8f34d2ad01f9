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
    NOT_APPLICABLE
}
