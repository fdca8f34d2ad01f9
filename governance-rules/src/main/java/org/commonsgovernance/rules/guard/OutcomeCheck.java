package org.commonsgovernance.rules.guard;

import java.util.Set;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Whether a rule says something that it may: of its criterion, or of the verdict. */
final class OutcomeCheck {
    private final SourceFile file;
    private final boolean isVerdict;
    private final Problems problems;

    OutcomeCheck(SourceFile file, boolean isVerdict, Problems problems) {
        this.file = file;
        this.isVerdict = isVerdict;
        this.problems = problems;
    }

    /** What the rule says; null where it is nothing, which was told. */
    Rule.@Nullable Outcome outcome(Syntax.Rule rule) {
        Token action = rule.action();
        Token argument = rule.argument();
        if (isVerdict) {
            return cap(action, argument);
        }
        Stance stance = Actions.STANCES.get(action.text());
        if (stance == null) {
            String near = Actions.near(action.text());
            problem(
                    action,
                    "a rule of a criterion says supports(); opposes(); contests(); notApplicable(); presumablySupports();"
                            + " or presumablyOpposes(); not \""
                            + action.text() + "\"" + (near == null ? "" : " (did you mean " + near + "?)"));
            return null;
        }
        if (argument != null) {
            problem(argument, action.text() + "(); takes nothing in its parentheses");
            return null;
        }
        return new Rule.Says(stance);
    }

    private Rule.@Nullable Outcome cap(Token action, @Nullable Token argument) {
        Set<String> caps = Set.of(Verdict.DIAGONAL.name(), Verdict.CORPORATE_CONTROLLED.name());
        if (!action.is(Actions.CAP) || argument == null) {
            problem(action, "a verdict rule says atMost( DIAGONAL ); or atMost( CORPORATE_CONTROLLED );");
            return null;
        }
        if (!caps.contains(argument.text())) {
            problem(
                    argument,
                    "a verdict is capped at DIAGONAL or CORPORATE_CONTROLLED, not " + argument.text()
                            + Suggestion.bare(argument.text(), caps));
            return null;
        }
        return new Rule.AtMost(Verdict.valueOf(argument.text()));
    }

    private void problem(Token token, String message) {
        problems.add(file.problem(token.line(), token.column(), message));
    }
}
