package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.reports.compare.ComparisonPage;
import org.commonsgovernance.reports.compare.ComparisonText;
import org.commonsgovernance.reports.compare.MovedFinding;
import org.commonsgovernance.reports.portfolio.PortfolioPage;
import org.commonsgovernance.reports.portfolio.PortfolioRow;
import org.commonsgovernance.reports.portfolio.PortfolioTable;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.reports.timeline.Span;
import org.commonsgovernance.reports.timeline.Timeline;
import org.commonsgovernance.reports.timeline.TimelinePage;
import org.junit.jupiter.api.Test;

/** Pages about more than one judgement. */
class PagesTest {
    private static final Texts ENGLISH = Texts.of("en");
    private static final ProductionSetup CLOSED = Setups.caseOf("corporate-controlled-closed-by-its-vendor");
    private static final ProductionSetup PEERS = Setups.caseOf("peer-production-foundation-with-several-firms");

    @Test
    void a_comparison_tells_which_facts_moved_which_findings() {
        Comparison comparison = Comparison.of(Setups.report(CLOSED), Setups.report(PEERS));
        Golden.compare("compare.txt", ComparisonText.of(comparison, ENGLISH));
        Golden.compare("compare.html", ComparisonPage.of(comparison, ENGLISH));
        assertThat(comparison.moved()).isNotEmpty();
        for (MovedFinding moved : comparison.moved()) {
            assertThat(moved.before()).isNotEqualTo(moved.after());
            assertThat(moved.evidence()).as(moved.finding().criterion().value()).isNotEmpty();
        }
    }

    @Test
    void a_judgement_beside_itself_moves_nothing() {
        Comparison comparison = Comparison.of(Setups.report(CLOSED), Setups.report(CLOSED));
        assertThat(comparison.moved()).isEmpty();
        assertThat(comparison.figures()).isEmpty();
        assertThat(comparison.isSameVerdict()).isTrue();
    }

    @Test
    void an_overview_does_not_depend_on_the_order_of_its_setups() {
        List<PortfolioRow> rows = new ArrayList<>();
        for (String study : List.of("terraform", "opentofu", "wikipedia")) {
            rows.add(PortfolioRow.of(Setups.report(Setups.study(study)), study + ".html"));
        }
        rows.add(PortfolioRow.of(FormatsTest.waived(), ""));
        String page = PortfolioPage.of(rows, List.of("broken/dossier.yaml"), ENGLISH);
        Golden.compare("portfolio.html", page);
        Golden.compare("portfolio.csv", PortfolioTable.of(rows));
        Collections.reverse(rows);
        assertThat(PortfolioPage.of(rows, List.of("broken/dossier.yaml"), ENGLISH))
                .isEqualTo(page);
    }

    @Test
    void spans_of_a_timeline_follow_each_other_and_differ() {
        Timeline timeline = Timeline.of(
                Setups.EVALUATOR,
                Setups.BOOKS,
                List.of(Setups.study("android"), Setups.study("android-2011")),
                Window.TWELVE_MONTHS);
        List<Span> spans = timeline.spans();
        assertThat(spans).hasSizeGreaterThan(1);
        assertThat(spans.get(0).since()).isNull();
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).from()).isAfter(spans.get(i - 1).to());
            assertThat(spans.get(i).since()).isNotNull();
        }
        assertThat(timeline.judged()).isGreaterThan(spans.size());
        Golden.compare("timeline.html", TimelinePage.of(timeline, ENGLISH));
    }
}
