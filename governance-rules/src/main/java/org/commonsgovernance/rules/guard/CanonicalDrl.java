package org.commonsgovernance.rules.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Property;

/** Writes checked rules as DRL for the compiler. Nothing of the text that people wrote gets into it but checked words. */
public final class CanonicalDrl {
    /** One package: conditions shared across packages make the engine lose rules (apache/incubator-kie-issues 7115). */
    public static final String PACKAGE = "org.commonsgovernance.rulebase";

    /** By which names the text calls types: looking up long ones takes the compiler a fifth of its time. */
    private final Map<Class<?>, String> names;

    private CanonicalDrl(Map<Class<?>, String> names) {
        this.names = names;
    }

    /** What the compiler calls the rule at this place: no word of its file gets into the text. */
    public static String name(int index) {
        return "r" + index;
    }

    /** The rules in their order. */
    public static String of(List<Rule> rules) {
        Map<Class<?>, String> names = new TreeMap<>(Comparator.comparing(Class::getName));
        rules.forEach(rule -> rule.patterns().forEach(pattern -> addNames(pattern, names)));
        Map<String, Long> uses =
                names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        // mvel builds a rule base sooner than java does, and evaluations are too short to win that back.
        StringBuilder drl = new StringBuilder("package " + PACKAGE + "\n");
        names.replaceAll((type, name) -> {
            if (Objects.requireNonNull(uses.get(name)) > 1) {
                return type.getCanonicalName();
            }
            drl.append("import ").append(type.getCanonicalName()).append(";\n");
            return name;
        });
        drl.append("dialect \"mvel\"\n");
        CanonicalDrl writer = new CanonicalDrl(names);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            drl.append("rule \"").append(name(i)).append("\"\nwhen\n");
            for (Pattern pattern : rule.patterns()) {
                drl.append("  ").append(writer.pattern(pattern)).append('\n');
            }
            drl.append("then\nend\n");
        }
        return drl.toString();
    }

    private static void addNames(Pattern pattern, Map<Class<?>, String> names) {
        names.put(pattern.type().javaType(), pattern.type().javaType().getSimpleName());
        for (Pattern.Condition condition : pattern.conditions()) {
            if (condition instanceof Pattern.AnyOf anyOf) {
                for (Pattern.Comparison one : anyOf.comparisons()) {
                    if (one.property().kind() == Property.Kind.CHOICE) {
                        names.put(one.property().type(), one.property().type().getSimpleName());
                    }
                }
            }
        }
    }

    private String pattern(Pattern pattern) {
        boolean isNot = pattern.quantifier() == Pattern.Quantifier.NOT;
        return pattern.quantifier().written()
                + names.get(pattern.type().javaType())
                + Stream.concat(
                                pattern.conditions().stream().map(this::condition),
                                isNot ? Stream.of("source.hearsay == false") : Stream.empty())
                        .collect(Collectors.joining(", ", "( ", " )"));
    }

    private String condition(Pattern.Condition condition) {
        if (condition instanceof Pattern.Binding binding) {
            String name = binding.property().name();
            // Two unknowns would be equal to the engine.
            return (binding.property().isNullable() ? name + " != null, " : "") + binding.variable() + " : " + name;
        }
        List<Pattern.Comparison> comparisons = ((Pattern.AnyOf) condition).comparisons();
        return comparisons.stream().map(this::comparison).collect(Collectors.joining(" || "));
    }

    private String comparison(Pattern.Comparison comparison) {
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

    private String comparison(Property property, Pattern.Operator operator, Pattern.Operand operand) {
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

    private String value(Pattern.Operand operand) {
        return operand instanceof Pattern.Variable variable
                ? variable.name()
                : literal(((Pattern.Constant) operand).value());
    }

    private String literal(Object value) {
        if (value instanceof Enum<?> constant) {
            return names.get(constant.getDeclaringClass()) + "." + constant.name();
        }
        if (value instanceof String text) {
            return "\"" + text + "\"";
        }
        boolean isWide = value instanceof Long number && number > Integer.MAX_VALUE;
        return isWide ? value + "L" : value.toString();
    }
}
