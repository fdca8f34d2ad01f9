package org.commonsgovernance.rules.check;

import java.util.List;
import org.commonsgovernance.rules.guard.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of several things that must hold together: at least one of its literals does.
 *
 * @param pattern the place of the pattern that it stands in, counted from 0
 * @param condition its place in the pattern, counted from 0
 * @param anyOf the alternatives
 */
record Clause(int pattern, int condition, List<Literal> anyOf) {
    Clause {
        anyOf = List.copyOf(anyOf);
    }

    sealed interface Literal {
        /** The opposite. */
        Literal negated();
    }

    /**
     * A comparison, or that it does not hold.
     *
     * @param slot what is compared
     * @param comparison how, and with what
     * @param name what a name in it stands for; null where it compares with constants
     * @param holds whether it must hold, or must not
     */
    record Compared(
            Slot slot,
            Pattern.Comparison comparison,
            @Nullable Slot name,
            boolean holds) implements Literal {
        @Override
        public Literal negated() {
            return new Compared(slot, comparison, name, !holds);
        }
    }

    /** That a value is known, or that it is not. */
    record Known(Slot slot, boolean holds) implements Literal {
        @Override
        public Literal negated() {
            return new Known(slot, !holds);
        }
    }

    /** That a value is this one. */
    record Is(Slot slot, Object value, boolean holds) implements Literal {
        @Override
        public Literal negated() {
            return new Is(slot, value, !holds);
        }
    }

    /** What must hold for this clause not to. */
    List<Clause> negated() {
        return anyOf.stream()
                .map(literal -> new Clause(pattern, condition, List.of(literal.negated())))
                .toList();
    }
}
