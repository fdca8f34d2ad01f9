package org.commonsgovernance.reports.portfolio;

import java.util.List;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A setup of a portfolio: small, so that many can be held.
 *
 * @param setup its id
 * @param name its name
 * @param link where its report lies, relative to the overview; empty where there is none to link
 * @param day the judged day
 * @param verdict the verdict as found
 * @param heldTo the verdict with the waivers in force
 * @param range its range
 * @param indicators where each stands, in the order of the corpus
 * @param families where each stands, in the order of the corpus
 * @param unknown how many of the criteria that the verdict counts are unknown or only presumed
 * @param worse how much is worse than in the baseline; null where there is none
 * @param ruleBase digest of the rules that judged
 */
public record PortfolioRow(
        String setup,
        String name,
        String link,
        String day,
        Verdict verdict,
        Verdict heldTo,
        VerdictRange range,
        List<Cell> indicators,
        List<Cell> families,
        int unknown,
        @Nullable Integer worse,
        String ruleBase) {
    public PortfolioRow {
        indicators = List.copyOf(indicators);
        families = List.copyOf(families);
    }

    /**
     * Where something stands.
     *
     * @param isPresumed whether as far as is known only
     */
    public record Cell(String id, Status status, boolean isPresumed) {}

    /**
     * The row of a report.
     *
     * @param link where the report lies; empty where there is none to link
     */
    public static PortfolioRow of(Report report, String link) {
        Assessment assessment = report.assessment();
        return new PortfolioRow(
                Shown.line(assessment.setup()),
                Shown.line(assessment.name()),
                link,
                assessment.slice().asOf().toString(),
                assessment.verdict(),
                report.heldTo(),
                assessment.range(),
                assessment.findings(Tier.INDICATOR).stream()
                        .map(one -> new Cell(one.criterion().value(), one.status(), one.isPresumed()))
                        .toList(),
                assessment.families().stream().map(PortfolioRow::cell).toList(),
                (int) assessment.findings().stream()
                        .filter(PortfolioRow::isCounted)
                        .filter(one -> one.status() == Status.UNKNOWN || one.isPresumed())
                        .count(),
                report.changes() == null ? null : report.worse().size(),
                assessment.ruleBase());
    }

    private static Cell cell(FamilyStanding family) {
        return new Cell(family.family(), family.status(), false);
    }

    private static boolean isCounted(Finding finding) {
        return finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION;
    }

    /** The worst first. */
    int rank() {
        return switch (verdict) {
            case CORPORATE_CONTROLLED -> 0;
            case UNDETERMINED -> 1;
            case DIAGONAL -> 2;
            case NEITHER -> 3;
            case PEER_PRODUCTION -> 4;
        };
    }
}
