package org.commonsgovernance.rules.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Lets a rule conclude from absence only beside the facts that say that nothing is missing. */
final class CompleteCheck {
    private CompleteCheck() {}

    /**
     * Silence is not consent: absence counts only where a list is complete. A presumption says itself that it goes by
     * what is known, and yields to whatever becomes known.
     */
    static void require(
            SourceFile file, Problems problems, Syntax.Rule rule, List<Pattern> patterns, Map<String, FactType> types) {
        Set<String> complete = patterns.stream()
                .filter(pattern -> pattern.quantifier() == Pattern.Quantifier.EACH)
                .filter(pattern -> pattern.type().name().equals("Complete"))
                .flatMap(pattern -> pattern.conditions().stream())
                .filter(Pattern.AnyOf.class::isInstance)
                .map(Pattern.AnyOf.class::cast)
                .filter(anyOf -> anyOf.comparisons().size() == 1
                        && anyOf.comparisons().get(0).operator() == Pattern.Operator.EQUAL)
                .flatMap(anyOf -> anyOf.comparisons().get(0).operands().stream())
                .filter(Pattern.Constant.class::isInstance)
                .map(operand -> ((Pattern.Constant) operand).written())
                .collect(Collectors.toSet());
        for (Syntax.Pattern written : rule.patterns()) {
            FactType type = types.get(written.type().text());
            if (type == null
                    || written.quantifier() == null
                    || !written.quantifier().is("not")) {
                continue;
            }
            List<FactKind> needed = type.completedBy();
            boolean isFinding = type.name().equals("Tally") || type.name().equals("Standing");
            if (needed.isEmpty() && !isFinding) {
                tell(
                        file,
                        problems,
                        written.quantifier(),
                        "no list says whether all " + type + " facts are there, so that \"not\" can't be asked of them;"
                                + " leave this pattern out");
            }
            List<String> missing = needed.stream()
                    .map(FactKind::name)
                    .filter(kind -> !complete.contains(kind))
                    .map(kind -> "Complete( kind == " + kind + " )")
                    .toList();
            if (!missing.isEmpty()) {
                tell(
                        file,
                        problems,
                        written.quantifier(),
                        "that there is no such " + type + " is known only where the list is complete; add "
                                + (missing.size() == 1 ? "the pattern " : "the patterns ")
                                + String.join(" and ", missing));
            }
        }
    }

    private static void tell(SourceFile file, Problems problems, Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
