package org.commonsgovernance.rules.guard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Property;

/** Writes checked rules as DRL for the compiler. Nothing of the text that people wrote gets into it but checked words. */
public final class CanonicalDrl {
    /** One package: conditions shared across packages make the engine lose rules (apache/incubator-kie-issues 7115). */
    public static final String PACKAGE = "org.commonsgovernance.rulebase";

    private CanonicalDrl() {}

    /** What the compiler calls the rule at this place: no word of its file gets into the text. */
    public static String name(int index) {
        return "r" + index;
    }

    /** The rules in their order. */
    public static String of(List<Rule> rules) {
        // mvel builds a rule base sooner than java does, and evaluations are too short to win that back.
        StringBuilder drl = new StringBuilder("package " + PACKAGE + "\ndialect \"mvel\"\n");
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            drl.append("rule \"").append(name(i)).append("\"\nwhen\n");
            for (Pattern pattern : rule.patterns()) {
                drl.append("  ").append(pattern(pattern)).append('\n');
            }
            drl.append("then\nend\n");
        }
        return drl.toString();
    }

    private static String pattern(Pattern pattern) {
        boolean isNot = pattern.quantifier() == Pattern.Quantifier.NOT;
        return pattern.quantifier().written()
                + pattern.type().javaType().getCanonicalName()
                + Stream.concat(
                                pattern.conditions().stream().map(CanonicalDrl::condition),
                                isNot ? Stream.of("source.hearsay == false") : Stream.empty())
                        .collect(Collectors.joining(", ", "( ", " )"));
    }

    private static String condition(Pattern.Condition condition) {
        if (condition instanceof Pattern.Binding binding) {
            String name = binding.property().name();
            // Two unknowns would be equal to the engine.
            return (binding.property().isNullable() ? name + " != null, " : "") + binding.variable() + " : " + name;
        }
        List<Pattern.Comparison> comparisons = ((Pattern.AnyOf) condition).comparisons();
        return comparisons.stream().map(CanonicalDrl::comparison).collect(Collectors.joining(" || "));
    }

    private static String comparison(Pattern.Comparison comparison) {
        Property property = comparison.property();
        String name = property.name();
        String joined = comparison.operands().stream()
                .map(operand -> comparison(property, comparison.operator(), operand))
                .collect(Collectors.joining(" || "));
        if (comparison.operands().size() > 1) {
            joined = "(" + joined + ")";
        }
        Pattern.Operator operator = comparison.operator();
        boolean equality = operator == Pattern.Operator.EQUAL || operator == Pattern.Operator.IN;
        boolean isNullSafe = equality && property.kind() != Property.Kind.SHARE;
        boolean joinsChoice = comparison.operands().get(0) instanceof Pattern.Variable
                && property.choices().contains("UNKNOWN");
        if ((isNullSafe || !property.isNullable()) && !joinsChoice) {
            return joined;
        }
        String known = name + " != null && " + joined;
        boolean asksForOther = comparison.operator() == Pattern.Operator.NOT_EQUAL;
        if ((asksForOther || joinsChoice)
                && property.choices().contains("UNKNOWN")
                && !isUnknown(comparison.operands().get(0))) {
            known += " && " + name + " != " + literal(property.choice("UNKNOWN"));
        }
        return "(" + known + ")";
    }

    private static boolean isUnknown(Pattern.Operand operand) {
        return operand instanceof Pattern.Constant constant
                && constant.written().equals("UNKNOWN");
    }

    private static String comparison(Property property, Pattern.Operator operator, Pattern.Operand operand) {
        String name = property.name();
        String sign = operator == Pattern.Operator.IN ? "==" : operator.written();
        if (property.kind() != Property.Kind.SHARE) {
            return name + " " + sign + " " + value(operand);
        }
        if (operand instanceof Pattern.Constant constant && constant.value() instanceof Fraction share) {
            return name + ".compareTo(" + share.numerator() + "L, " + share.denominator() + "L) " + sign + " 0";
        }
        return name + ".compareTo(" + value(operand) + ") " + sign + " 0";
    }

    private static String value(Pattern.Operand operand) {
        return operand instanceof Pattern.Variable variable
                ? variable.name()
                : literal(((Pattern.Constant) operand).value());
    }

    private static String literal(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        boolean isWide = value instanceof Long number && number > Integer.MAX_VALUE;
        return isWide ? value + "L" : value.toString();
    }
}
