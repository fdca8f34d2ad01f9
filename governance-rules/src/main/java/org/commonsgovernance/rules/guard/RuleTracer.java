package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.RuleTrace.ConditionTrace;
import org.commonsgovernance.api.assessment.RuleTrace.FactTrace;
import org.commonsgovernance.api.assessment.RuleTrace.Outcome;
import org.commonsgovernance.api.assessment.RuleTrace.PatternTrace;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.FactKey;

/**
 * Says why a rule matched or did not: which facts met each of its patterns, and where none did, which came nearest and
 * what they lacked.
 */
public final class RuleTracer {
    /** More are not read by anybody. */
    private static final int MOST_FACTS = 3;

    private final Matcher matcher;
    private final UnaryOperator<Fact> original;

    /** @param original from a fact as rules see it to the fact as it was given */
    public RuleTracer(Matcher matcher, UnaryOperator<Fact> original) {
        this.matcher = matcher;
        this.original = original;
    }

    /** How an evidence rule met the facts. */
    public RuleTrace trace(Rule rule) {
        List<PatternTrace> patterns = patterns(rule);
        boolean matched = patterns.stream().allMatch(one -> one.outcome() == Outcome.HELD);
        return new RuleTrace(rule.name(), Objects.requireNonNull(rule.stance()), matched, patterns);
    }

    /** How each pattern of a rule met the facts, in their order; the rule matched if all held. */
    public List<PatternTrace> patterns(Rule rule) {
        List<PatternTrace> patterns = new ArrayList<>();
        Set<Map<String, Object>> reached = Set.of(Map.of());
        for (Pattern pattern : rule.patterns()) {
            if (reached.isEmpty()) {
                patterns.add(new PatternTrace(RuleText.of(pattern), Outcome.NOT_REACHED, List.of(), 0));
                continue;
            }
            Map<Fact, Map<String, Object>> meeting = new LinkedHashMap<>();
            Set<Map<String, Object>> next = new LinkedHashSet<>();
            for (Map<String, Object> names : reached) {
                boolean any = false;
                for (Fact fact : matcher.of(pattern)) {
                    Map<String, Object> more = Conditions.meets(pattern, fact, names);
                    if (more != null && Conditions.counts(pattern, fact)) {
                        any = true;
                        meeting.putIfAbsent(fact, names);
                        if (pattern.quantifier() == Pattern.Quantifier.EACH) {
                            next.add(more);
                        }
                    }
                }
                if (pattern.quantifier() != Pattern.Quantifier.EACH
                        && any == (pattern.quantifier() == Pattern.Quantifier.EXISTS)) {
                    next.add(names);
                }
            }
            Map<Fact, Map<String, Object>> shown = meeting.isEmpty() ? nearest(pattern, reached) : meeting;
            patterns.add(new PatternTrace(
                    RuleText.of(pattern),
                    next.isEmpty() ? Outcome.FAILED : Outcome.HELD,
                    shown.entrySet().stream()
                            .sorted(Comparator.comparing(entry -> FactKey.of(entry.getKey())))
                            .limit(MOST_FACTS)
                            .map(entry -> fact(pattern, entry.getKey(), entry.getValue()))
                            .toList(),
                    matcher.of(pattern).size() - Math.min(MOST_FACTS, shown.size())));
            reached = next;
        }
        return patterns;
    }

    /** The facts that fail the fewest conditions, each with the names under which it fails fewest. */
    private Map<Fact, Map<String, Object>> nearest(Pattern pattern, Set<Map<String, Object>> reached) {
        Map<Fact, Map<String, Object>> nearest = new LinkedHashMap<>();
        long fewest = Long.MAX_VALUE;
        for (Fact fact : matcher.of(pattern)) {
            for (Map<String, Object> names : reached) {
                long failing = fact(pattern, fact, names).conditions().stream()
                        .filter(one -> !one.held())
                        .count();
                if (failing < fewest) {
                    fewest = failing;
                    nearest.clear();
                }
                if (failing == fewest) {
                    nearest.putIfAbsent(fact, names);
                }
            }
        }
        return nearest;
    }

    private FactTrace fact(Pattern pattern, Fact fact, Map<String, Object> names) {
        List<ConditionTrace> conditions = new ArrayList<>();
        Map<String, Object> known = names;
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf) {
                conditions.add(new ConditionTrace(
                        RuleText.of(anyOf, known), Conditions.holds(condition, fact, known::get), actual(anyOf, fact)));
            } else if (!Conditions.holds(condition, fact, known::get)) {
                Pattern.Binding binding = (Pattern.Binding) condition;
                conditions.add(new ConditionTrace(binding.property().name() + " is known", false, "unknown"));
            }
            known = Conditions.named(condition, fact, known);
        }
        return new FactTrace(original.apply(fact), conditions);
    }

    private static String actual(Pattern.AnyOf anyOf, Fact fact) {
        return anyOf.comparisons().stream()
                .map(Pattern.Comparison::property)
                .distinct()
                .map(property -> property.name() + " is " + RuleText.said(property.read(fact)))
                .collect(Collectors.joining(", "));
    }
}
