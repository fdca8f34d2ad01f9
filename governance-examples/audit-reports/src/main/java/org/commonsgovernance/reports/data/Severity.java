package org.commonsgovernance.reports.data;

import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;

/** What a finding is to a build. */
enum Severity {
    /** It speaks against peer production. */
    FAILS,
    /** Something is to be said on both sides, or nothing that decides. */
    CONTESTED,
    /** It is not known. */
    UNKNOWN,
    /** The question does not arise. */
    DOES_NOT_APPLY,
    /** It speaks for peer production. */
    PASSES,
    /** It is told, and counts for nothing. */
    TOLD;

    static Severity of(Finding finding) {
        if (finding.tier() == Tier.ADAPTATION || finding.tier() == Tier.SIGNAL || !finding.isCounted()) {
            return TOLD;
        }
        return switch (finding.status()) {
            case ESTABLISHED, REFUTED -> isBad(finding) ? FAILS : PASSES;
            case CONTESTED -> CONTESTED;
            case UNKNOWN -> UNKNOWN;
            case NOT_APPLICABLE -> DOES_NOT_APPLY;
        };
    }

    private static boolean isBad(Finding finding) {
        return (finding.tier() == Tier.INDICATOR) == (finding.status() == Status.ESTABLISHED);
    }
}
