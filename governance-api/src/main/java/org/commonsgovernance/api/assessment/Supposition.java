package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;

/**
 * What the verdict would be if some criteria stood elsewhere and all else as it is. It says nothing of what the setup is.
 *
 * @param verdict the supposed verdict
 * @param range its range, with what is unknown left open
 */
public record Supposition(Verdict verdict, VerdictRange range) {
    public Supposition {
        Require.present(verdict, "verdict");
        Require.present(range, "range");
    }
}
