package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.problem.Suggestion;

/** Makes findings of what rules matched. */
final class Findings {
    private final List<Criterion> criteria;
    private final Map<String, Criterion> byId = new HashMap<>();
    private final Map<CriterionId, List<String>> looksFor = new HashMap<>();

    Findings(List<Criterion> criteria) {
        this.criteria = criteria;
        for (Criterion one : criteria) {
            byId.put(one.id().value(), one);
            looksFor.put(one.id(), one.looksFor());
        }
    }

    /**
     * The criterion.
     *
     * @throws IllegalArgumentException if there is none of this id
     */
    Criterion require(CriterionId criterion) {
        Criterion asked = byId.get(criterion.value());
        if (asked == null) {
            throw new IllegalArgumentException("no criterion \"" + criterion + "\""
                    + Suggestion.didYouMean(criterion.value(), byId.keySet()) + "; there are "
                    + criteria.stream().map(Criterion::id).toList());
        }
        return asked;
    }

    /** The id of the criterion whose rule this is. */
    static String criterion(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('#'));
    }

    /** What one match of a rule says, by the facts that it cites. */
    Evidence evidence(Rule rule, Stance stance, List<Fact> cited) {
        Criterion criterion = Objects.requireNonNull(byId.get(criterion(rule)));
        Source strength =
                cited.stream().map(Fact::source).reduce(Source::weaker).orElseThrow();
        return new Evidence(
                criterion.id(),
                rule.name(),
                stance,
                rule.lifecycle() == Lifecycle.EXPERIMENTAL
                        ? Weight.EXPERIMENTAL
                        : Weighing.weight(criterion.tier(), stance, strength),
                cited,
                strength);
    }

    /**
     * A finding for each criterion, in the order of the corpus.
     *
     * @param evidence by the id of its criterion, in any order
     */
    List<Finding> of(Map<String, List<Evidence>> evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Map<String, Integer> place = new HashMap<>();
            criterion.rules().forEach(rule -> place.put(rule.name(), place.size()));
            List<Evidence> sorted = evidence.getOrDefault(criterion.id().value(), List.of()).stream()
                    .sorted(Comparator.comparing((Evidence one) -> !one.isDecisive())
                            .thenComparing(Evidence::weight)
                            .thenComparing(one -> Objects.requireNonNull(place.get(one.rule())))
                            .thenComparing(
                                    one -> one.facts().stream().map(Fact::id).collect(Collectors.joining("\n"))))
                    .toList();
            findings.add(new Finding(
                    criterion.id(),
                    criterion.tier(),
                    criterion.family() == null ? null : criterion.family().id(),
                    criterion.text(),
                    Weighing.status(sorted),
                    looksFor.getOrDefault(criterion.id(), List.of()),
                    sorted,
                    criterion.lifecycle()));
        }
        return findings;
    }
}
