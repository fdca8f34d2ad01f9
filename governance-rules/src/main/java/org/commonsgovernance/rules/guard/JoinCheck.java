package org.commonsgovernance.rules.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Keeps rules from combining every fact with every other, which an engine can't be stopped from. */
final class JoinCheck {
    private JoinCheck() {}

    /** Every further pattern is joined to an earlier one, or can match one fact only. */
    static void require(
            SourceFile file, Problems problems, Syntax.Pattern written, Pattern pattern, Set<String> bound) {
        Map<String, String> fixed = new HashMap<>();
        boolean joined = false;
        Property shared = null;
        for (Pattern.Condition condition : pattern.conditions()) {
            if (!(condition instanceof Pattern.AnyOf anyOf)
                    || anyOf.comparisons().size() != 1) {
                continue;
            }
            Pattern.Comparison comparison = anyOf.comparisons().get(0);
            if (comparison.operator() == Pattern.Operator.EQUAL) {
                Pattern.Operand operand = comparison.operands().get(0);
                if (operand instanceof Pattern.Constant constant) {
                    fixed.put(comparison.property().name(), constant.written());
                } else if (operand instanceof Pattern.Variable variable) {
                    boolean isEarlier = bound.contains(variable.name());
                    joined |= isEarlier && names(comparison.property());
                    shared = isEarlier ? comparison.property() : shared;
                }
            }
        }
        boolean single = pattern.type().isSingle(fixed);
        if (!joined && !single) {
            String why = shared == null
                    ? "; name a property there"
                    : ": many facts share one " + shared.name()
                            + ", so that it joins nothing; name an id or a text there";
            problems.add(file.problem(
                    written.type().line(),
                    written.type().column(),
                    pattern.type() + " is not joined to an earlier pattern" + why
                            + " ($x : ...) and compare with it here (" + exampleReference(pattern.type()) + " == $x)"));
        }
    }

    /** Whether values tell facts apart. Many facts share an answer or a number, so that these join too much. */
    private static boolean names(Property property) {
        return property.kind() == Property.Kind.REFERENCE || property.kind() == Property.Kind.TEXT;
    }

    private static String exampleReference(FactType type) {
        return type.properties().values().stream()
                .filter(property -> property.kind() == Property.Kind.REFERENCE)
                .map(Property::name)
                .findFirst()
                .orElse("property");
    }
}
