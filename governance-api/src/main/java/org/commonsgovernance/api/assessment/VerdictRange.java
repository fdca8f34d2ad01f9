package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;

/**
 * Between which verdicts the truth lies if every unknown criterion is left open.
 *
 * @param worst the verdict with every unknown at its worst
 * @param best the verdict with every unknown at its best; never below {@code worst}
 */
public record VerdictRange(Verdict worst, Verdict best) {
    public VerdictRange {
        Require.present(worst, "worst");
        Require.present(best, "best");
        if (!worst.isAtOrBelow(best)) {
            throw new IllegalArgumentException("worst " + worst + " is above best " + best);
        }
    }

    /** Whether what is unknown can't change the verdict. */
    public boolean isSettled() {
        return best.isAtOrBelow(worst);
    }

    public boolean contains(Verdict verdict) {
        return worst.isAtOrBelow(verdict) && verdict.isAtOrBelow(best);
    }
}
