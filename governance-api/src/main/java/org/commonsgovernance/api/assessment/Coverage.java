package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;

/**
 * How much of a tier was decided.
 *
 * @param scope which tier
 * @param decided criteria that are established, contested or refuted
 * @param applicable criteria whose question arises
 * @param required the share that must be decided before a verdict that could still move is given
 */
public record Coverage(Tier scope, int decided, int applicable, Fraction required) {
    public Coverage {
        Require.present(scope, "scope");
        Require.notNegative(decided, "decided");
        Require.present(required, "required");
        if (decided > applicable) {
            throw new IllegalArgumentException("decided " + decided + " of " + applicable);
        }
    }

    /** Whether enough was decided. Nothing decided is never enough. */
    public boolean isEnough() {
        return decided > 0 && required.compareTo(decided, applicable) <= 0;
    }
}
