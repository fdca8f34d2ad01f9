package org.commonsgovernance.rules.guard;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * Better statuses must never give a worse verdict. A cap may therefore ask for more criteria that stand badly or fewer
 * that stand well, never the reverse. For an indicator, established is bad; for all else, refuted is.
 */
final class DirectionCheck {
    private static final Set<Pattern.Operator> AT_LEAST = Set.of(Pattern.Operator.AT_LEAST, Pattern.Operator.MORE);
    private static final Set<Pattern.Operator> AT_MOST = Set.of(Pattern.Operator.AT_MOST, Pattern.Operator.LESS);

    /** For each scope, the counts of which more is bad; of the others, fewer is. */
    private static final Map<String, Set<String>> MORE_IS_BAD = Map.of(
            Tally.Scope.INDICATORS.name(), Set.of("established", "contestedOrWorse"),
            Tally.Scope.FAMILIES.name(), Set.of("refuted", "contestedOrWorse"));

    private final SourceFile file;
    private final Set<String> indicators;
    private final Problems problems;

    /**
     * @param indicators ids of the criteria that a verdict rule may look at singly
     */
    DirectionCheck(SourceFile file, Set<String> indicators, Problems problems) {
        this.file = file;
        this.indicators = indicators;
        this.problems = problems;
    }

    void check(Syntax.Rule rule, List<Pattern> patterns) {
        if (patterns.size() != rule.patterns().size()) {
            return; // a type is unknown, which was told
        }
        for (int i = 0; i < patterns.size(); i++) {
            Syntax.Pattern written = rule.patterns().get(i);
            Class<?> type = patterns.get(i).type().javaType();
            if (type != Tally.class && type != Standing.class) {
                continue;
            }
            if (written.quantifier() != null) {
                problem(
                        written.quantifier(),
                        "a verdict rule asks for findings that are there; turn the comparison instead of writing \""
                                + written.quantifier().text() + "\"");
                continue;
            }
            for (Syntax.Constraint constraint : written.constraints()) {
                if (constraint instanceof Syntax.Binding binding) {
                    problem(
                            binding.variable(),
                            "findings can't be compared with each other; compare with a number or a status");
                } else if (constraint instanceof Syntax.AnyOf anyOf
                        && anyOf.comparisons().size() > 1) {
                    problem(
                            anyOf.comparisons().get(1).property(),
                            "write one verdict rule for each case instead of ||");
                }
            }
            if (type == Tally.class) {
                tally(written, patterns.get(i));
            } else {
                standing(written, patterns.get(i));
            }
        }
    }

    private void tally(Syntax.Pattern written, Pattern pattern) {
        String scope = fixed(written, "scope");
        if (scope == null) {
            problem(
                    written.type(),
                    "say what is counted: Tally( scope == INDICATORS, ... ) or Tally( scope == FAMILIES, ... )");
            return;
        }
        Set<String> bad = MORE_IS_BAD.get(scope);
        if (bad == null) {
            return; // no such scope, which was told
        }
        for (Syntax.Comparison comparison : comparisons(written)) {
            String count = comparison.property().text();
            if (count.equals("scope")) {
                continue;
            }
            Set<Pattern.Operator> allowed = bad.contains(count) ? AT_LEAST : AT_MOST;
            if (!allowed.contains(Pattern.Operator.of(comparison.operator().text()))) {
                problem(
                        comparison.operator(),
                        "this could make a better finding give a worse verdict: of the " + scope
                                + ", a cap may ask for "
                                + (bad.contains(count) ? "at least so many (>=, >) " : "at most so many (<=, <) ")
                                + "that are " + count
                                + DirectionExample.of(
                                        alone(pattern, count), scope.equals(Tally.Scope.INDICATORS.name())));
            }
        }
    }

    private void standing(Syntax.Pattern written, Pattern pattern) {
        String criterion = fixed(written, "criterion");
        if (criterion == null) {
            problem(written.type(), "say which criterion: Standing( criterion == \"product-control\", ... )");
            return;
        }
        if (!indicators.contains(criterion)) {
            problem(
                    written.type(),
                    "the verdict looks at single criteria only among the indicators: "
                            + String.join(", ", indicators.stream().sorted().toList()));
            return;
        }
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Status status : Status.values()) {
            Standing standing = new Standing("x", Source.observed("x"), criterion, status);
            if (Conditions.meets(pattern, standing)) {
                statuses.add(status);
            }
        }
        if (!statuses.equals(EnumSet.of(Status.ESTABLISHED))
                && !statuses.equals(EnumSet.of(Status.ESTABLISHED, Status.CONTESTED))) {
            problem(
                    written.type(),
                    "this could make a better finding give a worse verdict: a cap may ask for status == ESTABLISHED, or"
                            + " status in ( ESTABLISHED, CONTESTED )" + DirectionExample.of(pattern, true));
        }
    }

    /** The pattern with no other count than the one in question, so that the example is about that. */
    private static Pattern alone(Pattern pattern, String count) {
        return new Pattern(
                pattern.quantifier(),
                pattern.type(),
                pattern.conditions().stream()
                        .filter(condition -> condition instanceof Pattern.AnyOf anyOf
                                && anyOf.comparisons().stream()
                                        .allMatch(one -> one.property().name().equals("scope")
                                                || one.property().name().equals(count)))
                        .toList());
    }

    private static List<Syntax.Comparison> comparisons(Syntax.Pattern written) {
        return written.constraints().stream()
                .filter(Syntax.AnyOf.class::isInstance)
                .flatMap(constraint -> ((Syntax.AnyOf) constraint).comparisons().stream())
                .toList();
    }

    /** The literal that a property must equal; null if it is not fixed. */
    private static @org.jspecify.annotations.Nullable String fixed(Syntax.Pattern written, String property) {
        return comparisons(written).stream()
                .filter(comparison -> comparison.property().is(property)
                        && comparison.operator().is("=="))
                .map(comparison -> comparison.operands().get(0).token().text())
                .findFirst()
                .orElse(null);
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
