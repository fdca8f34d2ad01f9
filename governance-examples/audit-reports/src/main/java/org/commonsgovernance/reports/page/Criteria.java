package org.commonsgovernance.reports.page;

import java.util.List;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;

/** The criteria of a page: where each stands, and what of it there is to read. */
public final class Criteria extends Words {
    private final Report report;
    private final Findings findings;

    Criteria(Report report, Findings findings, Texts texts) {
        super(texts);
        this.report = report;
        this.findings = findings;
    }

    public List<FindingView> indicators() {
        return findings.of(Tier.INDICATOR);
    }

    public List<FindingView> inversions(FamilyStanding family) {
        return findings.of(Tier.INVERSION).stream()
                .filter(view -> family.family().equals(view.finding().family()))
                .toList();
    }

    public List<FindingView> signals() {
        return findings.of(Tier.SIGNAL);
    }

    /** All ways of joining that are decided, and whether the verdict names them. */
    public List<FindingView> adaptations() {
        return findings.of(Tier.ADAPTATION);
    }

    public boolean isNamed(FindingView adaptation) {
        return report.assessment().adaptations().contains(adaptation.finding());
    }

    public FindingView of(CriterionId criterion) {
        return findings.of(criterion);
    }

    /** Findings of which there is something to read: evidence, or an answer. */
    public List<FindingView> told() {
        return findings.all().stream()
                .filter(view -> !view.evidence().isEmpty() || !view.answers().isEmpty())
                .toList();
    }

    public boolean isTold(FindingView view) {
        return !view.evidence().isEmpty() || !view.answers().isEmpty();
    }

    /** Criteria of which there is nothing to read. */
    public String silent() {
        return names(findings.all().stream().filter(view -> !isTold(view)).toList());
    }

    public String familyColour(FamilyStanding family) {
        return Mark.colour(Tier.INVERSION, family.status());
    }

    public Plot plot() {
        return Plot.inversions(report.assessment(), texts());
    }

    /** A picture in words. */
    public String described(Plot plot) {
        return plot.rows().stream()
                .map(row -> t("plot.desc", row.label(), row.word()))
                .collect(Collectors.joining(" "));
    }
}
