package org.commonsgovernance.reports.compare;

import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.html.Templates;
import org.commonsgovernance.reports.page.Plot;
import org.commonsgovernance.reports.text.Texts;
import org.jspecify.annotations.Nullable;

/** A comparison, as its template prints it. */
public final class ComparisonPage extends ComparisonWords {
    private final Comparison comparison;

    private ComparisonPage(Comparison comparison, Texts texts) {
        super(texts);
        this.comparison = comparison;
    }

    /** The comparison as one HTML file. The same comparison gives the same bytes. */
    public static String of(Comparison comparison, Texts texts) {
        return Templates.render(
                "compare.jte",
                Map.of("page", new ComparisonPage(comparison, texts), "css", Templates.resource("report.css")));
    }

    static ComparisonPage page(Comparison comparison, Texts texts) {
        return new ComparisonPage(comparison, texts);
    }

    /** Why evidence moved where no fact did. */
    public String unmoved() {
        return t(comparison.isSameRules() ? "compare.work" : "compare.byRules");
    }

    public String orNone(String text) {
        return text.isEmpty() ? t("compare.absent") : text;
    }

    public Comparison comparison() {
        return comparison;
    }

    /** What a side is: name, day, and which rules. */
    public String side(Report report) {
        return line(report.assessment().name()) + ", "
                + report.assessment().slice().asOf();
    }

    /** Indicators and inversions, where they stood and stand. */
    public Plot plot() {
        Plot.Builder plot = new Plot.Builder(texts());
        Assessment after = comparison.second().assessment();
        boolean isFirst = true;
        for (Finding finding : after.findings(Tier.INDICATOR)) {
            add(plot, finding, isFirst);
            isFirst = false;
        }
        String family = "";
        for (Finding finding : after.findings(Tier.INVERSION)) {
            String its = String.valueOf(finding.family());
            add(plot, finding, !its.equals(family));
            family = its;
        }
        return plot.build();
    }

    private void add(Plot.Builder plot, Finding finding, boolean isFirstOfGroup) {
        Status before = before(finding);
        if (isFirstOfGroup) {
            plot.gap();
        }
        plot.row(words(finding.criterion().value()), finding.tier(), finding.status(), before);
    }

    private @Nullable Status before(Finding finding) {
        return comparison.first().assessment().findings().stream()
                .filter(one -> one.criterion().equals(finding.criterion()))
                .map(Finding::status)
                .findFirst()
                .orElse(null);
    }

    /** Both verdicts, a sentence. */
    public String verdicts() {
        Assessment before = comparison.first().assessment();
        Assessment after = comparison.second().assessment();
        return before.verdict() == after.verdict()
                ? t("compare.verdict.same", verdict(after.verdict()))
                : t("compare.verdict.moved", verdict(before.verdict()), verdict(after.verdict()));
    }
}
