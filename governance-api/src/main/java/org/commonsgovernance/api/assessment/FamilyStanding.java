package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;

/**
 * Where a family of inversions stands. It is established or refuted where more than half of its decided criteria are,
 * and contested otherwise.
 *
 * @param family its permanent name, such as {@code product-commons}; also the name of its folder
 * @param statement what its criteria say together, a sentence
 * @param status where it stands; UNKNOWN where none of its criteria is decided, NOT_APPLICABLE where none applies
 * @param established criteria that are established
 * @param contested criteria that are contested
 * @param refuted criteria that are refuted
 * @param unknown criteria of which nothing counts
 * @param notApplicable criteria whose question does not arise
 */
public record FamilyStanding(
        String family,
        String statement,
        Status status,
        int established,
        int contested,
        int refuted,
        int unknown,
        int notApplicable) {
    public FamilyStanding {
        Require.text(family, "family");
        Require.text(statement, "statement");
        Require.present(status, "status");
    }

    /** Criteria that the evidence decided. */
    public int decided() {
        return established + contested + refuted;
    }

    /** Criteria whose question arises. */
    public int applicable() {
        return decided() + unknown;
    }
}
