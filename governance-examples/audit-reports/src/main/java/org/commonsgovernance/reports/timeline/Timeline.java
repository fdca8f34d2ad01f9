package org.commonsgovernance.reports.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.rules.RuleBooks;
import org.commonsgovernance.rules.waiver.Waivers;
import org.jspecify.annotations.Nullable;

/**
 * Verdict and indicators through time.
 *
 * @param name the name of what was judged last
 * @param spans in the order of days
 * @param judged how many days were judged
 */
public record Timeline(String name, List<Span> spans, int judged) {
    public Timeline {
        spans = List.copyOf(spans);
    }

    /**
     * Judges setups on every day on which they may change, one after the other by their last day: a history told by
     * several dossiers is one timeline. Where two tell of the same day, the dossier that ends first does.
     */
    public static Timeline of(
            GovernanceEvaluator evaluator, RuleBooks books, List<ProductionSetup> setups, Window window) {
        List<ProductionSetup> ordered = setups.stream()
                .sorted(Comparator.comparing(ProductionSetup::lastDay).thenComparing(ProductionSetup::id))
                .toList();
        List<Span> spans = new ArrayList<>();
        int judged = 0;
        Report before = null;
        for (ProductionSetup setup : ordered) {
            for (LocalDate day : Days.of(setup)) {
                if (before != null && !day.isAfter(before.assessment().slice().asOf())) {
                    continue;
                }
                Report now = Report.of(evaluator, books.on(day), setup, day, window, Waivers.NONE, null);
                judged++;
                add(spans, before, now, day);
                before = now;
            }
        }
        String name = ordered.get(ordered.size() - 1).name();
        return new Timeline(name, spans, judged);
    }

    private static void add(List<Span> spans, @Nullable Report before, Report now, LocalDate day) {
        int last = spans.size() - 1;
        if (last >= 0 && isSame(spans.get(last).report().assessment(), now.assessment())) {
            spans.set(last, spans.get(last).until(day));
        } else {
            spans.add(new Span(day, day, now, before == null ? null : Comparison.of(before, now)));
        }
    }

    private static boolean isSame(Assessment one, Assessment other) {
        return one.verdict() == other.verdict()
                && one.range().equals(other.range())
                && indicators(one).equals(indicators(other));
    }

    private static List<Status> indicators(Assessment assessment) {
        return assessment.findings(Tier.INDICATOR).stream().map(Finding::status).toList();
    }

    public LocalDate first() {
        return spans.get(0).from();
    }

    public LocalDate last() {
        return spans.get(spans.size() - 1).to();
    }
}
