package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;

/**
 * How much of what the verdict counts was decided.
 *
 * @param scope the indicators, or the families of inversions
 * @param decided indicators that are established, contested or refuted; families of which enough criteria are
 * @param applicable those whose question arises
 * @param required the share that must be decided before a verdict that could still move is given
 */
public record Coverage(Tally.Scope scope, int decided, int applicable, Fraction required) {
    public Coverage {
        Require.present(scope, "scope");
        Require.notNegative(decided, "decided");
        Require.present(required, "required");
        if (decided > applicable) {
            throw new IllegalArgumentException("decided " + decided + " of " + applicable);
        }
    }

    /** Whether enough was decided; so it is where nothing applies. */
    public boolean isEnough() {
        return applicable == 0 || required.compareTo(decided, applicable) <= 0;
    }
}
