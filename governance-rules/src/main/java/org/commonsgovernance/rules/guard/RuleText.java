package org.commonsgovernance.rules.guard;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checked rules as people wrote them; a threshold with its figure. */
public final class RuleText {
    private RuleText() {}

    /** A pattern on one line; each threshold with its figure. */
    public static String of(Pattern pattern) {
        return pattern.quantifier().written()
                + pattern.type()
                + pattern.conditions().stream().map(RuleText::of).collect(Collectors.joining(", ", "( ", " )"));
    }

    /** A condition; what a name or a threshold stands for is added, where known. */
    static String of(Pattern.AnyOf anyOf, Map<String, Object> names) {
        return anyOf.comparisons().stream()
                .map(one -> one.property().name() + " " + one.operator().written() + " " + operands(one, names))
                .collect(Collectors.joining(" || "));
    }

    private static String operands(Pattern.Comparison comparison, Map<String, Object> names) {
        Stream<String> operands = comparison.operands().stream().map(operand -> operand(operand, names));
        return comparison.operator() == Pattern.Operator.IN
                ? operands.collect(Collectors.joining(", ", "( ", " )"))
                : operands.collect(Collectors.joining());
    }

    /** A literal as it stands; what a name or a threshold stands for is added. */
    private static String operand(Pattern.Operand operand, Map<String, Object> names) {
        if (operand instanceof Pattern.Variable variable) {
            Object value = names.get(variable.name());
            return variable.name() + (value == null ? "" : " (" + said(value) + ")");
        }
        Pattern.Constant constant = (Pattern.Constant) operand;
        boolean isThreshold = constant.written().startsWith("policy.");
        return constant.written() + (isThreshold ? " (" + said(constant.value()) + ")" : "");
    }

    /** A condition on one line; each threshold with its figure. */
    public static String of(Pattern.Condition condition) {
        return condition instanceof Pattern.Binding binding
                ? binding.variable() + " : " + binding.property().name()
                : of((Pattern.AnyOf) condition, Map.of());
    }

    /** A value as reports say it. */
    static String said(@Nullable Object value) {
        return value == null || Conditions.isUnknown(value) ? "unknown" : String.valueOf(value);
    }
}
