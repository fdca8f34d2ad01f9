package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.Pattern;

/**
 * Whether facts can meet clauses together. It says yes where it can't tell: order between properties is not followed
 * through, and the search is bounded. So a "no" is always true.
 */
final class Satisfiability {
    private static final int MOST_STEPS = 20_000;

    private final List<Clause> clauses;
    private final Candidates candidates;
    private final Bounds bounds;
    private int steps;

    private Satisfiability(List<Clause> clauses, Candidates candidates, Bounds bounds) {
        this.clauses = clauses;
        this.candidates = candidates;
        this.bounds = bounds;
    }

    static boolean isPossible(List<Clause> clauses, Candidates candidates, Bounds bounds) {
        return new Satisfiability(clauses, candidates, bounds).search(0, new State());
    }

    /** What is known of the slots so far. */
    private static final class State {
        /** Slots with equal values lead to one of them. */
        final Map<Slot, Slot> same;

        final Map<Slot, Set<Object>> values;

        /** Comparisons of two slots that are looked at in the end. */
        final List<Clause.Compared> pairs;

        State() {
            this(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        }

        private State(Map<Slot, Slot> same, Map<Slot, Set<Object>> values, List<Clause.Compared> pairs) {
            this.same = same;
            this.values = values;
            this.pairs = pairs;
        }

        State copy() {
            return new State(new HashMap<>(same), new HashMap<>(values), new ArrayList<>(pairs));
        }

        Slot root(Slot slot) {
            Slot at = slot;
            for (Slot next = same.get(at); next != null; next = same.get(at)) {
                at = next;
            }
            return at;
        }
    }

    private boolean search(int index, State state) {
        if (++steps > MOST_STEPS) {
            return true;
        }
        if (index == clauses.size()) {
            return areEndsInOrder(state) && state.pairs.stream().allMatch(pair -> isPossible(pair, state));
        }
        for (Clause.Literal literal : clauses.get(index).anyOf()) {
            State next = state.copy();
            if (assume(literal, next) && search(index + 1, next)) {
                return true;
            }
        }
        return false;
    }

    private Set<Object> values(Slot slot, State state) {
        return state.values.computeIfAbsent(state.root(slot), candidates::of);
    }

    private boolean keep(Slot slot, State state, java.util.function.Predicate<Object> test) {
        Set<Object> kept = new LinkedHashSet<>(values(slot, state));
        kept.removeIf(test.negate());
        state.values.put(state.root(slot), kept);
        return !kept.isEmpty();
    }

    private boolean assume(Clause.Literal literal, State state) {
        if (literal instanceof Clause.Known known) {
            return keep(known.slot(), state, value -> (value != Candidates.UNSAID) == known.holds());
        }
        if (literal instanceof Clause.Is is) {
            return keep(is.slot(), state, value -> value.equals(is.value()) == is.holds());
        }
        Clause.Compared compared = (Clause.Compared) literal;
        Slot name = compared.name();
        Pattern.Comparison comparison = compared.comparison();
        if (name == null) {
            boolean usesNames = comparison.operands().stream().anyMatch(Pattern.Variable.class::isInstance);
            return usesNames || keep(compared.slot(), state, value -> holds(comparison, value) == compared.holds());
        }
        if (!compared.holds()) {
            state.pairs.add(compared);
            return true;
        }
        boolean isKnown =
                keep(compared.slot(), state, Satisfiability::isSaid) && keep(name, state, Satisfiability::isSaid);
        if (!isKnown) {
            return false;
        }
        if (comparison.operator() == Pattern.Operator.EQUAL) {
            return join(compared.slot(), name, state);
        }
        state.pairs.add(compared);
        return true;
    }

    private static boolean holds(Pattern.Comparison comparison, Object value) {
        return Conditions.holds(comparison, value == Candidates.UNSAID ? null : value, unknown -> null);
    }

    private static boolean isSaid(Object value) {
        return value != Candidates.UNSAID && !Conditions.isUnknown(value);
    }

    private boolean join(Slot a, Slot b, State state) {
        Set<Object> common = new LinkedHashSet<>(values(a, state));
        common.retainAll(values(b, state));
        Slot from = state.root(a);
        Slot to = state.root(b);
        if (!from.equals(to)) {
            state.same.put(from, to);
        }
        state.values.put(to, common);
        return !common.isEmpty();
    }

    /** Two slots compared otherwise than by ==: it is told only where they are one, or each has one choice left. */
    private boolean isPossible(Clause.Compared pair, State state) {
        Slot name = java.util.Objects.requireNonNull(pair.name());
        boolean areOne = state.root(pair.slot()).equals(state.root(name));
        Set<Object> left = values(pair.slot(), state);
        if (!pair.holds()) {
            // That it is not so is impossible where both are one value that is said.
            boolean isTrueOfEquals = isTrueOfEquals(pair.comparison().operator());
            return !(areOne && isTrueOfEquals && left.stream().allMatch(Satisfiability::isSaid));
        }
        if (areOne) {
            return isTrueOfEquals(pair.comparison().operator());
        }
        boolean isChoice = pair.slot().property().kind() == Property.Kind.CHOICE
                || pair.slot().property().kind() == Property.Kind.FLAG;
        boolean isSettled = isChoice && left.size() == 1 && left.equals(values(name, state));
        return !(isSettled && pair.comparison().operator() == Pattern.Operator.NOT_EQUAL);
    }

    private static boolean isTrueOfEquals(Pattern.Operator operator) {
        return switch (operator) {
            case EQUAL, IN, AT_MOST, AT_LEAST -> true;
            case NOT_EQUAL, LESS, MORE -> false;
        };
    }

    /** An interval's lower end can't lie above its upper one. */
    private boolean areEndsInOrder(State state) {
        for (Slot slot : List.copyOf(state.values.keySet())) {
            if (slot.property().kind() != Property.Kind.SHARE) {
                continue;
            }
            Property upper = bounds.upper(slot.type(), slot.property());
            if (upper == null) {
                continue;
            }
            Set<Object> lowest = values(slot, state);
            Set<Object> highest = values(new Slot(slot.fact(), slot.type(), upper), state);
            boolean isPossible = lowest.contains(Candidates.UNSAID)
                    || highest.contains(Candidates.UNSAID)
                    || lowest.stream()
                            .anyMatch(low -> highest.stream()
                                    .anyMatch(high -> ((Fraction) low).compareTo((Fraction) high) <= 0));
            if (!isPossible) {
                return false;
            }
        }
        return true;
    }
}
