package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonsgovernance.api.assessment.Outlook.Lack;
import org.commonsgovernance.api.assessment.Outlook.Want;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.jspecify.annotations.Nullable;

/**
 * The least that would have to be known besides for a rule to match: facts that nobody gave, values that no source
 * tells, and better sources than claims. What is known stays as it is, so that there may be no way.
 *
 * <p>Of very many ways to choose facts only the best are followed at each step; the answer is then a way, but perhaps
 * not the least.
 */
public final class NearestMatch {
    /** Ways that are followed at once. */
    private static final int MOST_WAYS = 24;

    /** Who has to find more than this out has no lead. */
    private static final int MOST_COST = 8;

    /** A whole fact is more to find than one value of it. */
    private static final int COST_OF_A_FACT = 2;

    /** Of two that cost the same, that which has the facts already. */
    private static final Comparator<Reached> CHEAPEST =
            Comparator.comparingInt(Reached::cost).thenComparingInt(Reached::absent);

    private static final Object ANYTHING = new Object();

    private final Matcher matcher;
    /** The kinds of fact of which a source says that there are no others. */
    private final Set<FactKind> complete;

    private final Map<Class<?>, List<Fact>> inOrder = new HashMap<>();
    private final Function<Fact, Fact> original;

    /** @param original from a fact as rules see it to the fact as it was given */
    public NearestMatch(Matcher matcher, Function<Fact, Fact> original) {
        this.matcher = matcher;
        this.complete =
                matcher.all(Complete.class).stream().map(Complete::kind).collect(Collectors.toUnmodifiableSet());
        this.original = original;
    }

    /**
     * A way to a match.
     *
     * @param cost how much there is to find
     * @param wants what is to be found
     */
    public record Way(int cost, List<Want> wants) {
        public Way {
            wants = List.copyOf(wants);
        }
    }

    /**
     * What one pattern wants.
     *
     * @param names what earlier patterns named
     * @param fact the fact that is there; null for a new one
     * @param open the conditions of it that are open
     * @param weak the given facts that are only claimed
     */
    private record Step(
            Pattern pattern,
            Map<String, Object> names,
            @Nullable Fact fact,
            List<Pattern.Condition> open,
            List<Fact> weak) {
        int cost() {
            return fact == null ? COST_OF_A_FACT : open.size() + weak.size();
        }

        /** What is not there yet; better sources not counted. */
        int absent() {
            return fact == null ? 1 : open.size();
        }
    }

    /** Part of a way: patterns so far. */
    private record Reached(Map<String, Object> names, List<Step> steps, int cost, int absent) {
        Reached by(Step step, Map<String, Object> then) {
            if (step.cost() == 0) {
                return new Reached(then, steps, cost, absent);
            }
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Reached(then, longer, cost + step.cost(), absent + step.absent());
        }
    }

    /**
     * The least that is wanting for the rule to match; null if what is known stands against it.
     *
     * @param claimed the given facts that must be more than claimed before the fact counts; empty if it does
     */
    public @Nullable Way of(Rule rule, Function<Fact, List<Fact>> claimed) {
        List<Reached> reached = List.of(new Reached(Map.of(), List.of(), 0, 0));
        for (Pattern pattern : rule.patterns()) {
            // What comes after depends on the names alone.
            Map<Map<String, Object>, Reached> next = new LinkedHashMap<>();
            for (Reached one : reached) {
                follow(pattern, claimed, one, next);
            }
            reached = next.values().stream().sorted(CHEAPEST).limit(MOST_WAYS).toList();
        }
        if (reached.isEmpty()) {
            return null;
        }
        Set<Want> wants = new LinkedHashSet<>();
        reached.get(0).steps().forEach(step -> wants.addAll(wants(step)));
        return new Way(reached.get(0).cost(), List.copyOf(wants));
    }

    private void follow(
            Pattern pattern, Function<Fact, List<Fact>> claimed, Reached from, Map<Map<String, Object>, Reached> next) {
        if (pattern.quantifier() == Pattern.Quantifier.NOT) {
            boolean isThere = matcher.of(pattern).stream()
                    .anyMatch(fact ->
                            Conditions.counts(pattern, fact) && Conditions.meets(pattern, fact, from.names()) != null);
            if (!isThere) {
                keep(from, next);
            }
            return;
        }
        boolean isAnyAbout = false;
        for (Fact fact : facts(pattern)) {
            isAnyAbout |= pattern.type().isDerived() || Matcher.isAbout(pattern, fact);
            Reached there = by(pattern, fact, claimed, from);
            if (there != null) {
                keep(there, next);
            }
        }
        if (!isAnyAbout && !isComplete(pattern.type())) {
            Step step = new Step(pattern, from.names(), null, List.of(), List.of());
            keep(from.by(step, after(pattern, null, from.names())), next);
        }
    }

    /** In an order of their own: of ways that cost the same the first is told, however a dossier has its facts. */
    private List<Fact> facts(Pattern pattern) {
        return inOrder.computeIfAbsent(
                pattern.type().javaType(),
                type -> matcher.of(pattern).stream()
                        .sorted(Comparator.comparing(Fact::id).thenComparing(Fact::toString))
                        .toList());
    }

    private static void keep(Reached one, Map<Map<String, Object>, Reached> next) {
        if (one.cost() <= MOST_COST) {
            next.merge(one.names(), one, (a, b) -> CHEAPEST.compare(a, b) <= 0 ? a : b);
        }
    }

    /** With this fact, what it leaves open found out; null if it says otherwise. */
    private static @Nullable Reached by(Pattern pattern, Fact fact, Function<Fact, List<Fact>> claimed, Reached from) {
        Map<String, Object> names = from.names();
        List<Pattern.Condition> open = new ArrayList<>();
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.Binding binding) {
                Object value = binding.property().read(fact);
                if (value == null) {
                    open.add(binding);
                }
                names = with(names, binding.variable(), value == null ? ANYTHING : value);
            } else {
                Pattern.AnyOf anyOf = (Pattern.AnyOf) condition;
                if (!Conditions.holds(anyOf, fact, known(names)) && !isFree(anyOf, fact, names)) {
                    if (!isOpen(anyOf, fact)) {
                        return null;
                    }
                    open.add(anyOf);
                }
            }
        }
        boolean isEach = pattern.quantifier() == Pattern.Quantifier.EACH;
        Step step = new Step(pattern, from.names(), fact, open, claimed.apply(fact));
        return from.by(step, isEach ? names : from.names());
    }

    private List<Want> wants(Step step) {
        List<Want> wants = new ArrayList<>();
        Fact fact = step.fact();
        Map<String, Object> names = after(step.pattern(), fact, step.names());
        FactType type = step.pattern().type();
        if (fact == null) {
            wants.add(want(Lack.FACT, type, null, comparisons(step.pattern().conditions(), names)));
        } else if (!step.open().isEmpty()) {
            wants.add(want(Lack.VALUE, type, original.apply(fact), comparisons(step.open(), names)));
        }
        for (Fact one : step.weak()) {
            String name = one.getClass().getSimpleName();
            wants.add(new Want(Lack.SOURCE, name, List.of(name), one, List.of()));
        }
        return wants;
    }

    /** The names known after a pattern; what is still to be found out may be anything. */
    private static Map<String, Object> after(Pattern pattern, @Nullable Fact fact, Map<String, Object> names) {
        Map<String, Object> after = names;
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.Binding binding) {
                Object value = fact == null ? null : binding.property().read(fact);
                after = with(after, binding.variable(), value == null ? ANYTHING : value);
            }
        }
        return after;
    }

    /** Conditions in words, with what names stand for as far as it is known. */
    private static List<String> comparisons(List<Pattern.Condition> conditions, Map<String, Object> names) {
        Map<String, Object> known = new HashMap<>(names);
        known.values().removeIf(value -> value == ANYTHING);
        List<String> words = new ArrayList<>();
        for (Pattern.Condition condition : conditions) {
            if (condition instanceof Pattern.AnyOf anyOf) {
                words.add(RuleText.of(anyOf, known));
            } else if (conditions.size() == 1) {
                words.add(((Pattern.Binding) condition).property().name());
            }
        }
        return words;
    }

    private static Want want(Lack lack, FactType type, @Nullable Fact fact, List<String> conditions) {
        return new Want(lack, type.name(), type.looksFor(), fact, conditions);
    }

    /** Whether a comparison fails only for a value that no source tells. */
    private static boolean isOpen(Pattern.AnyOf anyOf, Fact fact) {
        return anyOf.comparisons().stream()
                .map(Pattern.Comparison::property)
                .anyMatch(property -> isOpen(property, fact));
    }

    private static boolean isOpen(Property property, Fact fact) {
        Object value = property.read(fact);
        return value == null || Conditions.isUnknown(value);
    }

    /** Whether it compares with something that is still to be found, and may then hold. */
    private static boolean isFree(Pattern.AnyOf anyOf, Fact fact, Map<String, Object> names) {
        return anyOf.comparisons().stream()
                .anyMatch(one -> !isOpen(one.property(), fact)
                        && one.operands().stream()
                                .anyMatch(operand -> operand instanceof Pattern.Variable variable
                                        && names.get(variable.name()) == ANYTHING));
    }

    /** Whether a source says that there are no further facts of this type. */
    private boolean isComplete(FactType type) {
        return !type.completedBy().isEmpty() && complete.containsAll(type.completedBy());
    }

    private static Conditions.Names known(Map<String, Object> names) {
        return name -> names.get(name) == ANYTHING ? null : names.get(name);
    }

    private static Map<String, Object> with(Map<String, Object> names, String variable, Object value) {
        Map<String, Object> more = new HashMap<>(names);
        more.put(variable, value);
        return more;
    }
}
