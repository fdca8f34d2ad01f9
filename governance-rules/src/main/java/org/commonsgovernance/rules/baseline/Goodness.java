package org.commonsgovernance.rules.baseline;

import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;

/**
 * How good something is, for comparing with what it was. Unknown lies between good and bad: evidence that is lost makes
 * a setup worse, or silence would be a way to pass.
 */
final class Goodness {
    private Goodness() {}

    static int of(Verdict verdict) {
        return switch (verdict) {
            case PEER_PRODUCTION -> 3;
            case DIAGONAL, NEITHER -> 2;
            case UNDETERMINED -> 1;
            case CORPORATE_CONTROLLED -> 0;
        };
    }

    /** For an indicator established is the bad end, for an inversion the good one. */
    static int of(boolean isIndicator, Status status) {
        return switch (status) {
            case ESTABLISHED -> isIndicator ? 0 : 3;
            case REFUTED -> isIndicator ? 3 : 0;
            case NOT_APPLICABLE -> isIndicator ? 3 : 2;
            case UNKNOWN -> 2;
            case CONTESTED -> 1;
        };
    }
}
