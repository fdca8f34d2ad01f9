package org.commonsgovernance.rules.guard;

import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Property;
import org.jspecify.annotations.Nullable;

/** What a condition means: whether one fact meets it. An unknown value meets none but {@code == UNKNOWN}. */
public final class Conditions {
    private Conditions() {}

    /** The values that earlier conditions gave names. */
    @FunctionalInterface
    public interface Names {
        /** The value of that name; null if there is none. */
        @Nullable
        Object value(String name);
    }

    /** Whether one condition holds, given the names known before it. */
    public static boolean holds(Pattern.Condition condition, Fact fact, Names names) {
        if (condition instanceof Pattern.Binding binding) {
            return binding.property().read(fact) != null;
        }
        for (Pattern.Comparison one : ((Pattern.AnyOf) condition).comparisons()) {
            if (holds(one, fact, names)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a fact meets a pattern that uses no names. */
    public static boolean meets(Pattern pattern, Fact fact) {
        return meets(pattern, fact, Map.of()) != null;
    }

    /** The names known after the fact met the pattern; null if it does not. */
    static @Nullable Map<String, Object> meets(Pattern pattern, Fact fact, Map<String, Object> names) {
        Map<String, Object> known = names;
        for (Pattern.Condition condition : pattern.conditions()) {
            if (!holds(condition, fact, known::get)) {
                return null;
            }
            known = named(condition, fact, known);
        }
        return known;
    }

    /** The names known after a condition. */
    static Map<String, Object> named(Pattern.Condition condition, Fact fact, Map<String, Object> names) {
        if (condition instanceof Pattern.Binding binding) {
            Object value = binding.property().read(fact);
            if (value != null) {
                Map<String, Object> more = new HashMap<>(names);
                more.put(binding.variable(), value);
                return more;
            }
        }
        return names;
    }

    /** Whether a fact meets all conditions of a pattern that use no names. */
    static boolean meetsWithoutNames(Pattern pattern, Fact fact) {
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf && !anyOf.usesNames() && !holds(anyOf, fact, name -> null)) {
                return false;
            }
        }
        return true;
    }

    /** What others merely say does not make a list incomplete that a source calls complete. */
    public static boolean counts(Pattern pattern, Fact fact) {
        return pattern.quantifier() != Pattern.Quantifier.NOT || !fact.source().isHearsay();
    }

    /** Whether a value says that it is unknown. */
    public static boolean isUnknown(Object value) {
        return value instanceof Enum<?> constant && constant.name().equals(Answer.UNKNOWN.name());
    }

    private static boolean holds(Pattern.Comparison comparison, Fact fact, Names names) {
        return holds(comparison, comparison.property().read(fact), names);
    }

    /** Whether one comparison holds of a value; null where that is unknown. */
    public static boolean holds(Pattern.Comparison comparison, @Nullable Object value, Names names) {
        if (value == null) {
            return false;
        }
        for (Pattern.Operand operand : comparison.operands()) {
            if (holds(comparison.property(), comparison.operator(), value, operand, names)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(
            Property property, Pattern.Operator operator, Object value, Pattern.Operand operand, Names names) {
        boolean isVariable = operand instanceof Pattern.Variable;
        Object other =
                isVariable ? names.value(((Pattern.Variable) operand).name()) : ((Pattern.Constant) operand).value();
        if (other == null || (isVariable && isUnknown(value))) {
            return false;
        }
        boolean asksForOther = operator == Pattern.Operator.NOT_EQUAL;
        if (asksForOther && isUnknown(value) && !isUnknown(other)) {
            return false;
        }
        return switch (property.kind()) {
            case NUMBER -> operator.holds(Long.compare(((Number) value).longValue(), ((Number) other).longValue()));
            case SHARE -> operator.holds(((Fraction) value).compareTo((Fraction) other));
            default -> operator.holds(value.equals(other) ? 0 : 1);
        };
    }
}
