package org.commonsgovernance.rules.guard;

import java.util.List;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;

/**
 * Facts of one type that meet all conditions.
 *
 * @param quantifier whether each such fact is a match, or some or none must be there
 * @param type the type
 * @param conditions all must hold
 */
public record Pattern(Quantifier quantifier, FactType type, List<Condition> conditions) {
    public Pattern {
        conditions = List.copyOf(conditions);
    }

    public enum Quantifier {
        EACH(""),
        EXISTS("exists "),
        NOT("not ");

        private final String written;

        Quantifier(String written) {
            this.written = written;
        }

        /** What stands before the pattern. */
        String written() {
            return written;
        }
    }

    public sealed interface Condition {}

    /** Gives a property's value a name. It does not hold where the value is unknown. */
    public record Binding(String variable, Property property) implements Condition {}

    /** At least one comparison must hold. */
    public record AnyOf(List<Comparison> comparisons) implements Condition {
        public AnyOf {
            comparisons = List.copyOf(comparisons);
        }

        /** Whether it compares with a value that an earlier condition named. */
        public boolean usesNames() {
            return comparisons.stream().flatMap(one -> one.operands().stream()).anyMatch(Variable.class::isInstance);
        }
    }

    /**
     * A property compared with one operand, or for {@link Operator#IN} with several. An unknown value meets no
     * comparison but {@code == UNKNOWN}.
     */
    public record Comparison(Property property, Operator operator, List<Operand> operands) {
        public Comparison {
            operands = List.copyOf(operands);
        }
    }

    public enum Operator {
        EQUAL("=="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IN("in");

        private final String written;

        Operator(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }

        static Operator of(String written) {
            for (Operator operator : values()) {
                if (operator.written.equals(written)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException(written);
        }

        /** Whether it holds, given the sign of comparing left with right. */
        boolean holds(int sign) {
            return switch (this) {
                case EQUAL, IN -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    public sealed interface Operand {}

    /**
     * A value: an enum constant, a text, a {@code Boolean}, a {@code Long} or a {@code Fraction}.
     *
     * @param value the value
     * @param written as the rule has it: a literal, or {@code policy.name}
     */
    public record Constant(Object value, String written) implements Operand {}

    /** The value that an earlier condition gave this name. */
    public record Variable(String name) implements Operand {}
}
