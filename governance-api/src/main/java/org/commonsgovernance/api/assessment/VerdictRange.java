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

    /**
     * Whether the truth may be this verdict. NEITHER and DIAGONAL rank alike, and a setup can turn out to be one of them
     * only: NEITHER where no for-profit takes part, which an end of the range then shows.
     */
    public boolean contains(Verdict verdict) {
        if (!worst.isAtOrBelow(verdict) || !verdict.isAtOrBelow(best)) {
            return false;
        }
        boolean isNeither = worst == Verdict.NEITHER || best == Verdict.NEITHER;
        return switch (verdict) {
            case NEITHER -> isNeither;
            case DIAGONAL -> !isNeither;
            default -> true;
        };
    }
}
