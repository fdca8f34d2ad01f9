package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.guard.RulePlaces;
import org.commonsgovernance.rules.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Tells of figures of which no rule of a criterion says anything though rules speak of smaller and of larger ones: what is
 * known would end as unknown. A share that is known from a lower to an upper end is looked at where both are one.
 */
final class RangeGaps {
    private final List<Rule> rules;
    private final Function<Rule, RulePlaces> places;
    private final Candidates candidates;
    private final Bounds bounds;
    private final Consumer<Problem> warnings;

    private RangeGaps(List<Rule> rules, Function<Rule, RulePlaces> places, Bounds bounds, Consumer<Problem> warnings) {
        this.rules = rules;
        this.places = places;
        this.candidates = new Candidates(rules, bounds);
        this.bounds = bounds;
        this.warnings = warnings;
    }

    /** A pattern and where it stands. */
    private record Place(Rule rule, int pattern) {
        Pattern get() {
            return rule.patterns().get(pattern);
        }
    }

    /** @param rules of one criterion */
    static void check(List<Rule> rules, Function<Rule, RulePlaces> places, Bounds bounds, Consumer<Problem> warnings) {
        RangeGaps gaps = new RangeGaps(rules, places, bounds, warnings);
        Measure.of(rules, bounds).forEach(gaps::check);
    }

    private void check(Measure measure) {
        List<Place> looking = new ArrayList<>();
        for (Rule rule : rules) {
            for (int i = 0; i < rule.patterns().size(); i++) {
                Pattern pattern = rule.patterns().get(i);
                if (pattern.quantifier() != Pattern.Quantifier.NOT && measure.isComparedIn(pattern)) {
                    looking.add(new Place(rule, i));
                }
            }
        }
        if (looking.size() < 2) {
            return;
        }
        for (Map<Property, Object> fixed : scopes(looking)) {
            List<Place> here = looking.stream()
                    .filter(place -> isPossible(place, measure, fixed, null))
                    .toList();
            if (here.size() > 1) {
                tellGaps(measure, fixed, here);
            }
        }
    }

    /** What all patterns choose by constants, such as of what a share is: each choice is looked at alone. */
    private static List<Map<Property, Object>> scopes(List<Place> looking) {
        List<Map<Property, Object>> scopes = List.of(Map.of());
        for (Property property : looking.get(0).get().type().properties().values()) {
            List<Set<Object>> chosen =
                    looking.stream().map(place -> chosen(place.get(), property)).toList();
            if (chosen.stream().anyMatch(Set::isEmpty)) {
                continue;
            }
            Set<Object> all = new LinkedHashSet<>();
            chosen.forEach(all::addAll);
            List<Map<Property, Object>> before = scopes;
            scopes = before.stream()
                    .flatMap(scope -> all.stream().map(value -> {
                        Map<Property, Object> more = new LinkedHashMap<>(scope);
                        more.put(property, value);
                        return more;
                    }))
                    .toList();
        }
        return scopes;
    }

    private static Set<Object> chosen(Pattern pattern, Property property) {
        Set<Object> chosen = new LinkedHashSet<>();
        if (property.kind() != Property.Kind.CHOICE) {
            return chosen;
        }
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf && anyOf.comparisons().size() == 1) {
                Pattern.Comparison one = anyOf.comparisons().get(0);
                boolean isChoice = one.property() == property
                        && (one.operator() == Pattern.Operator.EQUAL || one.operator() == Pattern.Operator.IN);
                if (isChoice) {
                    one.operands().stream()
                            .filter(Pattern.Constant.class::isInstance)
                            .forEach(operand -> chosen.add(((Pattern.Constant) operand).value()));
                }
            }
        }
        return chosen;
    }

    private boolean isPossible(Place place, Measure measure, Map<Property, Object> fixed, @Nullable Object figure) {
        List<Clause> clauses = new ArrayList<>(new Clauses(place.rule()).of(place.pattern(), place.pattern()));
        fixed.forEach((property, value) -> clauses.add(is(place, measure, property, value)));
        if (figure != null) {
            measure.ends().forEach(end -> clauses.add(is(place, measure, end, figure)));
        }
        return Satisfiability.isPossible(clauses, candidates, bounds);
    }

    private static Clause is(Place place, Measure measure, Property property, Object value) {
        return new Clause(
                place.pattern(),
                0,
                List.of(new Clause.Is(new Slot(place.pattern(), measure.type(), property), value, true)));
    }

    private void tellGaps(Measure measure, Map<Property, Object> fixed, List<Place> here) {
        boolean isShare = measure.ends().get(0).kind() == Property.Kind.SHARE;
        List<? extends Object> figures = isShare ? candidates.shares() : candidates.numbers();
        List<Boolean> covered = figures.stream()
                .map(figure -> here.stream().anyMatch(place -> isPossible(place, measure, fixed, figure)))
                .toList();
        int last = covered.lastIndexOf(true);
        for (int from = covered.indexOf(true) + 1; from > 0 && from < last; from++) {
            if (covered.get(from)) {
                continue;
            }
            int to = from;
            while (!covered.get(to)) {
                to++;
            }
            Object below = figures.get(from - 1);
            Place told = here.stream()
                    .filter(place -> isPossible(place, measure, fixed, below))
                    .findFirst()
                    .orElse(here.get(0));
            warnings.accept(
                    places.apply(told.rule())
                            .pattern(
                                    told.rule(),
                                    told.pattern(),
                                    "no rule of this criterion says anything of " + measure.type() + scope(fixed)
                                            + " where "
                                            + measure.name() + " "
                                            + range(figures, from, to - 1, here)
                                            + ", though rules speak of less and of more; let them meet, or add a rule for what lies between"));
            from = to;
        }
    }

    private static String scope(Map<Property, Object> fixed) {
        return fixed.entrySet().stream()
                .map(entry -> entry.getKey().name() + " == " + entry.getValue())
                .collect(Collectors.joining(", ", fixed.isEmpty() ? "" : "( ", fixed.isEmpty() ? "" : " )"));
    }

    private static String range(List<? extends Object> figures, int from, int to, List<Place> here) {
        Set<Object> named = new LinkedHashSet<>(List.of(Fraction.ZERO, Fraction.ONE));
        here.forEach(place -> named.addAll(Constants.of(place.get())));
        Object first = figures.get(from);
        Object last = figures.get(to);
        boolean isNumber = first instanceof Long;
        if (from == to && (isNumber || named.contains(first))) {
            return "exactly " + first;
        }
        String begin = isNumber || named.contains(first) ? "from " + first : "above " + figures.get(from - 1);
        String end = isNumber || named.contains(last) ? "up to " + last : "below " + figures.get(to + 1);
        return begin + (begin.startsWith("above") ? " and " : " ") + end;
    }
}
