package org.commonsgovernance.gate.policy;

/** Facts that a push may bring, whatever the verdict. */
public enum NewFact {
    /** The product is given under other licences than before. */
    LICENCE_CHANGED,
    /** The product was under open terms, and would not be any more. */
    LICENCE_CLOSED,
    /** Contributors would assign their rights. */
    ASSIGNMENT_ADDED,
    /** Contributors would sign an agreement that lets somebody give their work on under other terms. */
    AGREEMENT_ADDED,
    /** One group's sure share of something rises above a figure. */
    SHARE_ABOVE,
    /** Commits that were there would be gone from the branch. */
    HISTORY_REWRITTEN
}
