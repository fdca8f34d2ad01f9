package org.commonsgovernance.reports.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.RuleBook.Figure;
import org.commonsgovernance.rules.facts.FactKey;
import org.jspecify.annotations.Nullable;

/**
 * Two judgements side by side: of two days, two dossiers, or by two rule bases.
 *
 * @param first the one before
 * @param second the one after
 * @param moved criteria that stand elsewhere, in the order of the corpus
 * @param figures thresholds that differ, by name, each with its value before and after; empty for one that is not there
 */
public record Comparison(Report first, Report second, List<MovedFinding> moved, Map<String, List<String>> figures) {
    public Comparison {
        moved = List.copyOf(moved);
    }

    public static Comparison of(Report first, Report second) {
        Movers movers = new Movers(first, second);
        List<MovedFinding> moved = new ArrayList<>();
        Map<CriterionId, Finding> before = byId(first);
        Map<CriterionId, Finding> after = byId(second);
        after.forEach((id, finding) -> {
            Finding was = before.get(id);
            if (was == null || was.status() != finding.status()) {
                moved.add(new MovedFinding(
                        finding, was == null ? null : was.status(), finding.status(), evidence(was, finding, movers)));
            }
        });
        before.forEach((id, finding) -> {
            if (!after.containsKey(id)) {
                moved.add(new MovedFinding(finding, finding.status(), null, evidence(finding, null, movers)));
            }
        });
        return new Comparison(first, second, moved, figures(first, second));
    }

    public boolean isSameVerdict() {
        return first.assessment().verdict() == second.assessment().verdict()
                && first.assessment().range().equals(second.assessment().range());
    }

    public boolean isSameRules() {
        return first.assessment().ruleBase().equals(second.assessment().ruleBase());
    }

    private static Map<CriterionId, Finding> byId(Report report) {
        Map<CriterionId, Finding> byId = new LinkedHashMap<>();
        report.assessment().findings().forEach(finding -> byId.put(finding.criterion(), finding));
        return byId;
    }

    private static List<MovedEvidence> evidence(@Nullable Finding before, @Nullable Finding after, Movers movers) {
        List<Evidence> was = before == null ? List.of() : before.evidence();
        List<Evidence> is = after == null ? List.of() : after.evidence();
        Set<List<Object>> had = was.stream().map(Comparison::key).collect(Collectors.toSet());
        Set<List<Object>> has = is.stream().map(Comparison::key).collect(Collectors.toSet());
        List<MovedEvidence> moved = new ArrayList<>();
        for (Evidence one : is) {
            if (!had.contains(key(one))) {
                moved.add(new MovedEvidence(one, true, movers.of(one, true)));
            }
        }
        for (Evidence one : was) {
            if (!has.contains(key(one))) {
                moved.add(new MovedEvidence(one, false, movers.of(one, false)));
            }
        }
        return moved;
    }

    /** What a piece of evidence says, and of which facts. */
    private static List<Object> key(Evidence one) {
        return List.of(
                one.rule(),
                one.stance(),
                one.weight(),
                one.facts().stream().map(FactKey::of).toList());
    }

    private static Map<String, List<String>> figures(Report first, Report second) {
        Map<String, String> before = values(first);
        Map<String, String> after = values(second);
        Map<String, List<String>> figures = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                figures.put(name, List.of(before.getOrDefault(name, ""), value));
            }
        });
        before.forEach((name, value) -> {
            if (!after.containsKey(name)) {
                figures.put(name, List.of(value, ""));
            }
        });
        return figures;
    }

    private static Map<String, String> values(Report report) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Figure figure : report.book().figures()) {
            values.put(figure.name(), figure.value());
        }
        return values;
    }
}
