package org.commonsgovernance.rules.guard;

import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** Where the parts of checked rules stand in their file, for what is said of them later. */
public final class RulePlaces {
    private final SourceFile file;
    private final Map<Integer, Syntax.Rule> byLine = new HashMap<>();

    private RulePlaces(SourceFile file) {
        this.file = file;
    }

    /** The places in a file that was read before. */
    public static RulePlaces of(SourceFile file) {
        RulePlaces places = new RulePlaces(file);
        RuleParser.parse(file, new Problems())
                .forEach(rule -> places.byLine.put(rule.name().line(), rule));
        return places;
    }

    /** A message about a rule as a whole. */
    public Problem rule(Rule rule, String message) {
        Syntax.Rule written = byLine.get(rule.line());
        return written == null ? file.problem(rule.line(), 1, message) : at(written.name(), message);
    }

    /** A message about one of its patterns, counted from 0. */
    public Problem pattern(Rule rule, int pattern, String message) {
        Syntax.Pattern written = pattern(rule, pattern);
        return written == null ? rule(rule, message) : at(written.type(), message);
    }

    /** A message about a condition of one of its patterns, both counted from 0. */
    public Problem condition(Rule rule, int pattern, int condition, String message) {
        Syntax.Pattern written = pattern(rule, pattern);
        if (written == null || condition >= written.constraints().size()) {
            return pattern(rule, pattern, message);
        }
        Syntax.Constraint constraint = written.constraints().get(condition);
        return at(
                constraint instanceof Syntax.Binding binding
                        ? binding.variable()
                        : ((Syntax.AnyOf) constraint).comparisons().get(0).property(),
                message);
    }

    private Syntax.@Nullable Pattern pattern(Rule rule, int pattern) {
        Syntax.Rule written = byLine.get(rule.line());
        return written == null || pattern >= written.patterns().size()
                ? null
                : written.patterns().get(pattern);
    }

    private Problem at(Token token, String message) {
        return file.problem(token.line(), token.column(), message);
    }
}
