package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;

/** Reads the rule language: a small part of DRL. It never recurses, so that depth can't hurt it. */
final class RuleParser {
    private final Tokens tokens;
    private final ConditionReader conditions;
    private final ActionReader actions;

    private RuleParser(Tokens tokens) {
        this.tokens = tokens;
        this.conditions = new ConditionReader(tokens);
        this.actions = new ActionReader(tokens);
    }

    /** The rules that could be read; what could not is in {@code problems}. */
    static List<Syntax.Rule> parse(SourceFile file, Problems problems) {
        Tokens tokens = new Tokens(file, problems);
        RuleParser parser = new RuleParser(tokens);
        List<Syntax.Rule> rules = new ArrayList<>();
        while (!tokens.isAtEnd()) {
            try {
                rules.add(parser.rule());
            } catch (Mistake mistake) {
                tokens.tell(mistake);
                parser.skipToNextRule();
            }
        }
        return rules;
    }

    private Syntax.Rule rule() {
        Token keyword = tokens.take();
        if (!keyword.is("rule")) {
            throw tokens.unexpected(keyword, "\"rule\" and the rule's name in quotes");
        }
        Token name = tokens.take();
        if (name.kind() != Token.Kind.TEXT) {
            throw tokens.mistake(
                    name, "a rule's name stands in quotes and is the sentence that reports print: rule \"...\"");
        }
        if (tokens.peek().line() == name.line()
                && tokens.peek().column() == name.end()
                && tokens.peek().kind() != Token.Kind.END) {
            throw tokens.mistake(
                    tokens.peek(), "a rule's name can't hold quotes; leave them out, or write ' in their place");
        }
        tokens.expect("when");
        withoutColon();
        List<Syntax.Pattern> patterns = new ArrayList<>();
        while (!tokens.peek().is("then")) {
            requireNotThen();
            patterns.add(pattern());
            if (tokens.peek().is(",")) {
                tokens.tell(tokens.take(), "patterns stand without commas between them; take it out");
            }
        }
        if (patterns.isEmpty()) {
            throw tokens.mistake(
                    tokens.peek(),
                    "between \"when\" and \"then\" no pattern stands; write at least one, such as"
                            + " AssetControl( asset == TRADEMARK )");
        }
        tokens.take();
        withoutColon();
        Token action = tokens.take();
        if (action.kind() != Token.Kind.WORD || action.is("end")) {
            throw tokens.mistake(
                    action, "after \"then\" stands what the rule says of its criterion, such as supports();");
        }
        Token argument = actions.argument(action);
        if (tokens.beginsRule()) {
            throw tokens.mistake(tokens.peek(), "the rule before is not finished: it needs \"end\"");
        }
        if (tokens.peek().kind() == Token.Kind.END) {
            throw tokens.behind("this rule is not finished: write \"end\" in a line of its own");
        }
        if (!tokens.peek().is("end")) {
            throw actions.afterAction();
        }
        tokens.take();
        if (tokens.peek().is(";")) {
            tokens.tell(tokens.take(), "\"end\" stands without ; take it out");
        }
        return new Syntax.Rule(name, patterns, action, argument);
    }

    private void withoutColon() {
        if (tokens.peek().is(":")) {
            Token colon = tokens.take();
            tokens.tell(colon, "\"" + tokens.before(2).text() + "\" stands without a colon; take the colon out");
        }
    }

    /** What is said of the criterion stands where patterns are still expected: "then" was left out or misspelt. */
    private void requireNotThen() {
        Token token = tokens.peek();
        Token next = tokens.next();
        if (token.is("end")) {
            throw tokens.mistake(token, "before \"end\" stand \"then\" and what the rule says, such as supports();");
        }
        boolean isWord = token.kind() == Token.Kind.WORD;
        if (isWord && Actions.isKnown(token.text()) && next.is("(")) {
            throw tokens.mistake(token, "\"then\" is missing before " + token.text() + "();");
        }
        if (isWord && next.kind() == Token.Kind.WORD) {
            String near = Suggestion.near(token.text(), Set.of("then", "exists", "not"));
            if (near != null && !near.equals(token.text()) && !token.is("exists") && !token.is("not")) {
                throw tokens.mistake(
                        token,
                        "expected \"then\" or a pattern, found " + token.shown() + " (did you mean " + near + "?)");
            }
        }
    }

    private Syntax.Pattern pattern() {
        Token first = tokens.take();
        Token quantifier = null;
        if (first.is("not") || first.is("exists")) {
            quantifier = first;
            first = tokens.take();
            if (first.is("(")) {
                throw tokens.mistake(
                        first, "\"" + quantifier.text() + "\" takes a single pattern without parentheses around it");
            }
        }
        if (first.kind() == Token.Kind.VARIABLE) {
            throw tokens.mistake(
                    first, "only properties can be given a name, within the parentheses: $holder : holder");
        }
        if (first.kind() != Token.Kind.WORD || first.is("rule") || first.is("end")) {
            throw tokens.unexpected(
                    first, "a fact type with its conditions, such as AssetControl( asset == TRADEMARK )");
        }
        String foreign = ForeignWords.why(first.text());
        if (foreign != null) {
            throw tokens.mistake(first, foreign);
        }
        if (!tokens.peek().is("(")) {
            throw noConditions(first);
        }
        tokens.take();
        List<Syntax.Constraint> constraints = new ArrayList<>();
        boolean isWhole = true;
        while (!tokens.peek().is(")")) {
            try {
                constraints.add(conditions.constraint());
                if (tokens.peek().is("&&") || tokens.peek().is("and")) {
                    throw tokens.mistake(tokens.peek(), "write a comma between conditions that must all hold");
                }
                if (endsPattern()) {
                    throw tokens.behind("a ) is missing at the end of this pattern");
                }
                if (!tokens.peek().is(",") && !tokens.peek().is(")")) {
                    throw tokens.unexpected(tokens.peek(), "a comma or )");
                }
            } catch (Mistake mistake) {
                isWhole = false;
                tokens.tell(mistake);
                skipToNextConstraint();
            }
            if (tokens.peek().is(",")) {
                tokens.take();
                if (tokens.peek().is(")")) {
                    tokens.tell(tokens.peek(), "a condition is missing after the comma");
                }
            } else if (!tokens.peek().is(")")) {
                throw new Mistake(null); // the pattern's mistakes were told
            }
        }
        tokens.take();
        if (tokens.peek().is("from") || tokens.peek().is("over")) {
            throw tokens.mistake(tokens.peek(), ForeignWords.code(tokens.peek().text()));
        }
        if (tokens.peek().is(";")) {
            tokens.take();
        }
        return new Syntax.Pattern(quantifier, first, constraints, isWhole);
    }

    /** Whether the next token can only stand behind a pattern. */
    private boolean endsPattern() {
        Token token = tokens.peek();
        boolean isLater = token.line() > tokens.before(1).line();
        return token.is("then")
                || token.is("end")
                || token.kind() == Token.Kind.END
                || (isLater
                        && (token.is("not")
                                || token.is("exists")
                                || tokens.next().is("(")));
    }

    private Mistake noConditions(Token type) {
        Token token = tokens.peek();
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        if (token.kind() == Token.Kind.WORD
                && token.line() == type.line()
                && tokens.next().is("(")) {
            return tokens.mistake(type, "a fact type is one word: write " + type.text() + token.text() + "( ... )");
        }
        return token.line() > type.line()
                ? tokens.behind("behind a fact type stand parentheses: write " + type.text() + "( ... )")
                : tokens.unexpected(token, "( after " + type.text());
    }

    /** Goes on behind the broken rule, so that one mistake is told once. */
    private void skipToNextRule() {
        while (!tokens.isAtEnd()) {
            if (tokens.beginsRule()) {
                return;
            }
            tokens.take();
        }
    }

    private void skipToNextConstraint() {
        int depth = 0;
        while (!tokens.isAtEnd()) {
            Token token = tokens.peek();
            if (depth == 0 && (token.is(",") || token.is(")"))) {
                return;
            }
            if (token.is("then") || token.is("when") || tokens.beginsRule()) {
                return;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            tokens.take();
        }
    }
}
