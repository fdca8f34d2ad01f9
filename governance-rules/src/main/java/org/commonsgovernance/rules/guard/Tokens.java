package org.commonsgovernance.rules.guard;

import java.util.List;
import java.util.Set;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;

/** The words and signs of a rule file, read from the first to the last; the last is the end. */
final class Tokens {
    private final SourceFile file;
    private final List<Token> all;
    private final Problems problems;
    private int at;

    Tokens(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.all = Lexer.tokens(file, problems);
    }

    Token peek() {
        return all.get(at);
    }

    Token next() {
        return ahead(1);
    }

    /** So many behind the one that comes; the end where there are not so many. */
    Token ahead(int many) {
        return all.get(Math.min(at + many, all.size() - 1));
    }

    /** So many before the one that comes; the first where there are not so many. */
    Token before(int many) {
        return all.get(Math.max(at - many, 0));
    }

    Token take() {
        Token token = all.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean isAtEnd() {
        return peek().kind() == Token.Kind.END;
    }

    /** Whether the next rule begins here, whatever the one before lacks. */
    boolean beginsRule() {
        return peek().is("rule") && next().kind() == Token.Kind.TEXT;
    }

    void expect(String symbol) {
        if (!peek().is(symbol)) {
            throw unexpected(peek(), "\"" + symbol + "\"");
        }
        take();
    }

    /** Tells of something that can be read all the same. */
    void tell(Token token, String message) {
        problems.add(problem(token, message));
    }

    void tell(Mistake mistake) {
        mistake.tell(problems);
    }

    Mistake mistake(Token token, String message) {
        return new Mistake(problem(token, message));
    }

    /** A sign that is missing behind the last token. */
    Mistake behind(String message) {
        Token before = before(1);
        return new Mistake(file.problem(before.line(), before.end(), message));
    }

    Mistake unexpected(Token token, String wanted) {
        if (token.kind() == Token.Kind.BAD) {
            return new Mistake(null);
        }
        String foreign = token.kind() == Token.Kind.WORD ? ForeignWords.why(token.text()) : null;
        if (foreign != null) {
            return mistake(token, foreign);
        }
        if (token.is("@")) {
            return mistake(token, "annotations are not part of the rule language: " + ForeignWords.NO_CODE);
        }
        String near = token.kind() == Token.Kind.WORD && wanted.startsWith("\"")
                ? Suggestion.bare(token.text(), Set.of("rule", "when", "then", "end"))
                : "";
        return mistake(token, "expected " + wanted + ", found " + token.shown() + near);
    }

    private Problem problem(Token token, String message) {
        return file.problem(token.line(), token.column(), message);
    }
}
