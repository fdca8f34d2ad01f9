package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Looks up names, checks types, and holds a rule to what keeps rules safe and bounded. */
final class RuleChecker {
    /** Joins of more patterns can't be stopped once they run. */
    private static final int MOST_PATTERNS = 4;

    private final SourceFile file;
    private final Map<String, FactType> types;
    private final Policy policy;
    private final Set<String> indicators;
    private final Problems problems;
    private final boolean isVerdict;

    private RuleChecker(
            SourceFile file,
            Map<String, FactType> types,
            Policy policy,
            Set<String> indicators,
            Problems problems,
            boolean isVerdict) {
        this.file = file;
        this.types = types;
        this.policy = policy;
        this.indicators = indicators;
        this.problems = problems;
        this.isVerdict = isVerdict;
    }

    /** The checked rule; if anything was wrong with it, {@code problems} says so and the result is not to be used. */
    static @Nullable Rule check(
            Syntax.Rule rule,
            String id,
            SourceFile file,
            Map<String, FactType> types,
            Policy policy,
            Set<String> indicators,
            boolean isVerdict,
            Problems problems) {
        return new RuleChecker(file, types, policy, indicators, problems, isVerdict).rule(rule, id);
    }

    private @Nullable Rule rule(Syntax.Rule rule, String id) {
        int before = problems.size();
        if (rule.name().text().isBlank()) {
            problem(rule.name(), "a rule's name is the sentence that reports print; it can't be empty");
        }
        if (rule.patterns().size() > MOST_PATTERNS) {
            problem(
                    rule.patterns().get(MOST_PATTERNS).type(),
                    "a rule has at most " + MOST_PATTERNS + " patterns, this one "
                            + rule.patterns().size() + "; leave one out, or write it as two rules");
        }
        PatternChecker checker = new PatternChecker(rule, file, types, policy, problems);
        List<Pattern> patterns = new ArrayList<>();
        for (int i = 0; i < rule.patterns().size(); i++) {
            Syntax.Pattern written = rule.patterns().get(i);
            FactType type = type(written.type());
            if (type == null) {
                continue;
            }
            int told = problems.size();
            Pattern pattern = checker.pattern(written, type);
            patterns.add(pattern);
            boolean isSound = problems.size() == told && written.isWhole() && !checker.hasWrongName();
            if (i > 0 && isSound && pattern.quantifier() == Pattern.Quantifier.EACH) {
                JoinCheck.require(file, problems, written, pattern, checker.names());
            }
            checker.bindAll(written, type);
        }
        Stance stance = Actions.STANCES.get(rule.action().text());
        boolean isPresumption = stance != null && stance.isPresumption();
        if (!isPresumption) {
            CompleteCheck.require(file, problems, rule, patterns, types);
        }
        boolean areAllRead = problems.size() == before && !checker.isIncomplete(); // else it may be used in the rest
        if (areAllRead) {
            checker.requireUsed();
        }
        Rule.Outcome outcome = new OutcomeCheck(file, isVerdict, problems).outcome(rule);
        if (isVerdict) {
            new DirectionCheck(file, indicators, problems).check(rule, patterns);
        }
        return problems.size() > before || checker.isIncomplete() || outcome == null
                ? null
                : new Rule(
                        id,
                        rule.name().text().strip(),
                        patterns,
                        outcome,
                        file.name(),
                        rule.name().line());
    }

    private @Nullable FactType type(Token name) {
        FactType type = types.get(name.text());
        if (type == null) {
            problem(name, whyNoType(name.text()));
        }
        return type;
    }

    private String whyNoType(String name) {
        return switch (name) {
            case "Standing", "Tally" ->
                "only rules of the verdict look at findings; put this rule in verdict/, or look at facts here";
            case "Response", "Curation" ->
                "rules don't look at a " + name + ": it is shown beside what it answers; leave it out";
            default -> {
                String near = Suggestion.bare(name, types.keySet());
                yield "there is no fact type \"" + name + "\""
                        + (near.isEmpty() ? "; all that there are stand in criteria/facts.md" : near);
            }
        };
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
