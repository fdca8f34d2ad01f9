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
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

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

    private static final Set<String> BAD_STATUSES = Set.of(Status.ESTABLISHED.name(), Status.CONTESTED.name());
    private static final Map<String, String> TURNED = Map.of("<", ">=", "<=", ">", ">", "<=", ">=", "<");

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
            if (!written.isWhole()) {
                continue; // what is missing was told
            }
            if (written.quantifier() != null) {
                problem(
                        written.quantifier(),
                        "of findings \"" + written.quantifier().text() + "\" can't be asked; leave it out"
                                + (written.quantifier().is("not") ? turned(written) : ""));
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
        Token named = fixedBy(written, "criterion");
        if (named == null) {
            problem(written.type(), "say which criterion: Standing( criterion == \"product-control\", ... )");
            return;
        }
        String criterion = named.text();
        if (!indicators.contains(criterion)) {
            String near = Suggestion.didYouMean(criterion, indicators);
            problem(
                    named,
                    near.isEmpty()
                            ? "the verdict looks at single criteria only among the indicators: "
                                    + String.join(
                                            ", ", indicators.stream().sorted().toList())
                            : "there is no indicator \"" + criterion + "\"" + near);
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
                    ofStatus(written),
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
    private static @Nullable String fixed(Syntax.Pattern written, String property) {
        Token token = fixedBy(written, property);
        return token == null ? null : token.text();
    }

    private static @Nullable Token fixedBy(Syntax.Pattern written, String property) {
        return comparisons(written).stream()
                .filter(comparison -> comparison.property().is(property)
                        && comparison.operator().is("=="))
                .map(comparison -> comparison.operands().get(0).token())
                .findFirst()
                .orElse(null);
    }

    /** Where the status is asked for wrongly: the value of a list that may not stand there, else the condition. */
    private static Token ofStatus(Syntax.Pattern written) {
        for (Syntax.Comparison comparison : comparisons(written)) {
            if (!comparison.property().is("status")) {
                continue;
            }
            if (comparison.operator().is("in")) {
                return comparison.operands().stream()
                        .map(Syntax.Operand::token)
                        .filter(token -> !BAD_STATUSES.contains(token.text()))
                        .findFirst()
                        .orElse(comparison.property());
            }
            return comparison.property();
        }
        return written.type();
    }

    /** What may be written in place of "not", where one count is asked for. */
    private static String turned(Syntax.Pattern written) {
        List<Syntax.Comparison> counts = comparisons(written).stream()
                .filter(one -> !one.property().is("scope"))
                .toList();
        String other =
                counts.size() != 1 ? null : TURNED.get(counts.get(0).operator().text());
        return other == null
                ? ", and turn the comparison"
                : " and turn the comparison: " + counts.get(0).property().text() + " " + other + " "
                        + (counts.get(0).operands().get(0).isThreshold() ? "policy." : "")
                        + counts.get(0).operands().get(0).token().text();
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
