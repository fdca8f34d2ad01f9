package org.commonsgovernance.reports.page;

import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;

/**
 * The verdict on its scale, from corporate-controlled on the left to peer production on the right, and the range in which
 * the truth lies.
 *
 * @param from where the range begins, in the picture's units
 * @param to where it ends
 * @param at where the verdict stands; 0 where it is undetermined
 * @param isNeither whether the middle reads neither instead of diagonal
 */
public record Scale(int from, int to, int at, boolean isNeither) {
    public static final int WIDTH = 360;
    public static final int LEFT = 62;
    public static final int MIDDLE = 180;
    public static final int RIGHT = 298;

    static Scale of(Verdict verdict, VerdictRange range) {
        boolean isNeither =
                verdict == Verdict.NEITHER || range.worst() == Verdict.NEITHER || range.best() == Verdict.NEITHER;
        return new Scale(
                place(range.worst()),
                place(range.best()),
                verdict == Verdict.UNDETERMINED ? 0 : place(verdict),
                isNeither);
    }

    private static int place(Verdict verdict) {
        return switch (verdict) {
            case CORPORATE_CONTROLLED -> LEFT;
            case DIAGONAL, NEITHER -> MIDDLE;
            case PEER_PRODUCTION -> RIGHT;
            case UNDETERMINED -> throw new IllegalArgumentException("a range has no undetermined end");
        };
    }

    /** Whether a place lies in the range. */
    public boolean holds(int place) {
        return from <= place && place <= to;
    }

    public boolean isDetermined() {
        return at > 0;
    }
}
