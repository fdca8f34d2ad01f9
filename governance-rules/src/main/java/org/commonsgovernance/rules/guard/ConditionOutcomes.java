package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Which conditions of rules were asked of some fact and held, and which were asked and failed. Conditions are asked from
 * left to right: one that stands behind another that failed was not asked. Not safe to share between threads.
 */
public final class ConditionOutcomes {
    /**
     * A condition that can hold or fail: a comparison, or whether there is a fact that {@code exists} or {@code not} speaks
     * of. A comparison with a name only says which fact is meant, and is none.
     *
     * @param rule the rule
     * @param pattern the place of its pattern, counted from 0
     * @param condition the place in the pattern, counted from 0; -1 for {@code exists} and {@code not}
     * @param comparison the place among comparisons joined by {@code ||}, counted from 0
     */
    public record Condition(Rule rule, int pattern, int condition, int comparison) {
        /** As people wrote it. */
        public String text() {
            Pattern there = rule.patterns().get(pattern);
            return condition < 0
                    ? RuleText.of(there)
                    : RuleText.of(new Pattern.AnyOf(
                            List.of(((Pattern.AnyOf) there.conditions().get(condition))
                                    .comparisons()
                                    .get(comparison))));
        }
    }

    private final List<Condition> conditions;

    /** By rule: for each pattern the places of its conditions, behind that of the pattern itself. */
    private final Map<String, int[][]> places;

    private final BitSet held = new BitSet();
    private final BitSet failed = new BitSet();

    private ConditionOutcomes(List<Condition> conditions, Map<String, int[][]> places) {
        this.conditions = conditions;
        this.places = places;
    }

    /** Of these rules, of which nothing was asked yet. */
    public static ConditionOutcomes of(List<Rule> rules) {
        List<Condition> conditions = new ArrayList<>();
        Map<String, int[][]> places = new HashMap<>();
        for (Rule rule : rules) {
            int[][] ofRule = new int[rule.patterns().size()][];
            for (int i = 0; i < ofRule.length; i++) {
                Pattern pattern = rule.patterns().get(i);
                ofRule[i] = new int[1 + pattern.conditions().size()];
                ofRule[i][0] = conditions.size();
                if (pattern.quantifier() != Pattern.Quantifier.EACH) {
                    conditions.add(new Condition(rule, i, -1, 0));
                }
                for (int j = 0; j < pattern.conditions().size(); j++) {
                    ofRule[i][j + 1] = conditions.size();
                    if (pattern.conditions().get(j) instanceof Pattern.AnyOf anyOf && !anyOf.usesNames()) {
                        for (int k = 0; k < anyOf.comparisons().size(); k++) {
                            conditions.add(new Condition(rule, i, j, k));
                        }
                    }
                }
            }
            places.put(rule.id(), ofRule);
        }
        return new ConditionOutcomes(List.copyOf(conditions), Map.copyOf(places));
    }

    /** The same rules, of which nothing was asked yet. */
    public ConditionOutcomes fresh() {
        return new ConditionOutcomes(conditions, places);
    }

    /** Every condition, in the order of the rules. */
    public List<Condition> conditions() {
        return conditions;
    }

    public boolean hasHeld(Condition condition) {
        return held.get(place(condition.rule(), condition.pattern(), condition.condition(), condition.comparison()));
    }

    public boolean hasFailed(Condition condition) {
        return failed.get(place(condition.rule(), condition.pattern(), condition.condition(), condition.comparison()));
    }

    private int place(Rule rule, int pattern, int condition, int comparison) {
        int[][] ofRule = places.get(rule.id());
        if (ofRule == null) {
            throw new IllegalArgumentException("not among the rules: " + rule.id());
        }
        return ofRule[pattern][condition + 1] + comparison;
    }

    /** The same rules asked elsewhere. */
    public void addAll(ConditionOutcomes other) {
        held.or(other.held);
        failed.or(other.failed);
    }

    /** Asks the rules of these facts. */
    public void ask(List<Rule> rules, Matcher facts) {
        rules.forEach(rule -> ask(rule, facts));
    }

    private void ask(Rule rule, Matcher facts) {
        Set<Map<String, Object>> reached = Set.of(Map.of());
        for (int i = 0; i < rule.patterns().size() && !reached.isEmpty(); i++) {
            Pattern pattern = rule.patterns().get(i);
            Set<Map<String, Object>> next = new LinkedHashSet<>();
            for (Map<String, Object> names : reached) {
                boolean isThere = false;
                for (Fact fact : facts.of(pattern)) {
                    Map<String, Object> more = ask(rule, i, fact, names);
                    if (more != null && Conditions.counts(pattern, fact)) {
                        isThere = true;
                        if (pattern.quantifier() == Pattern.Quantifier.EACH) {
                            next.add(more);
                        }
                    }
                }
                if (pattern.quantifier() != Pattern.Quantifier.EACH) {
                    boolean holds = isThere == (pattern.quantifier() == Pattern.Quantifier.EXISTS);
                    note(place(rule, i, -1, 0), holds);
                    if (holds) {
                        next.add(names);
                    }
                }
            }
            reached = next;
        }
    }

    /** The names known after a fact met the pattern; null if it does not. */
    private @Nullable Map<String, Object> ask(Rule rule, int place, Fact fact, Map<String, Object> names) {
        Pattern pattern = rule.patterns().get(place);
        Map<String, Object> known = names;
        for (int j = 0; j < pattern.conditions().size(); j++) {
            Pattern.Condition condition = pattern.conditions().get(j);
            if (condition instanceof Pattern.AnyOf anyOf) {
                if (!asksAny(rule, place, j, anyOf, fact, known)) {
                    return null;
                }
            } else if (!Conditions.holds(condition, fact, known::get)) {
                return null;
            }
            known = Conditions.named(condition, fact, known);
        }
        return known;
    }

    private boolean asksAny(
            Rule rule, int place, int condition, Pattern.AnyOf anyOf, Fact fact, Map<String, Object> names) {
        for (int k = 0; k < anyOf.comparisons().size(); k++) {
            Pattern.Comparison one = anyOf.comparisons().get(k);
            boolean holds = Conditions.holds(one, one.property().read(fact), names::get);
            if (!anyOf.usesNames()) {
                note(place(rule, place, condition, k), holds);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }

    private void note(int place, boolean holds) {
        (holds ? held : failed).set(place);
    }
}
