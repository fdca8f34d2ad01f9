package org.commonsgovernance.rules.guard;

import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/** A place in a rule file: what stands there, and what the tokens before it lead one to expect. */
final class RuleCursor {
    private final SourceFile file;
    private final List<Token> tokens;
    private final int line;
    private final int column;

    /** How many tokens end before the place, or before the word at it. */
    private final int before;

    private final @Nullable Token token;
    private final boolean isInComment;

    private RuleCursor(SourceFile file, int line, int column) {
        this.file = file;
        this.line = line;
        this.column = column;
        Lexer.Cut cut = Lexer.cut(file, new Problems());
        this.tokens = cut.tokens();
        this.isInComment = cut.comments().stream().anyMatch(this::holds);
        int index = 0;
        while (index < tokens.size() - 1 && isBefore(tokens.get(index))) {
            index++;
        }
        this.before = index;
        Token there = tokens.get(index);
        boolean begins = there.line() < line || (there.line() == line && there.column() <= column);
        this.token = begins && there.kind() != Token.Kind.END ? there : null;
    }

    /** A place, line and column counted from 1; the column is the one before which one would write. */
    static RuleCursor at(SourceFile file, int line, int column) {
        return new RuleCursor(file, line, column);
    }

    /** A word counts as being at the place where it ends, another token only where it covers the place. */
    private boolean isBefore(Token one) {
        if (one.line() != line) {
            return one.line() < line;
        }
        boolean isWord =
                one.kind() == Token.Kind.WORD || one.kind() == Token.Kind.VARIABLE || one.kind() == Token.Kind.NUMBER;
        return isWord ? end(one) < column : end(one) <= column;
    }

    private boolean holds(Lexer.Comment comment) {
        boolean begins = comment.line() < line || (comment.line() == line && comment.column() < column);
        if (!begins || comment.lastLine() < line) {
            return false;
        }
        boolean isLineComment = comment.text().startsWith("//");
        if (comment.lastLine() > line || isLineComment || !isClosed(comment)) {
            return true;
        }
        int lastBreak = comment.text().lastIndexOf('\n');
        int end = lastBreak < 0
                ? comment.column() + comment.text().length()
                : comment.text().length() - lastBreak;
        return column < end;
    }

    private static boolean isClosed(Lexer.Comment comment) {
        return comment.text().length() >= 4 && comment.text().endsWith("*/");
    }

    /** The column behind a token, its closing quote included. */
    static int end(Token token) {
        return token.column() + token.text().length() + (token.kind() == Token.Kind.TEXT ? 2 : 0);
    }

    boolean isInComment() {
        return isInComment;
    }

    /** The token at the place; null between tokens. */
    @Nullable
    Token token() {
        return token;
    }

    /** The token behind the one at the place; the file's end is one. */
    Token following() {
        return tokens.get(Math.min(tokens.size() - 1, token == null ? before : before + 1));
    }

    /** What the tokens before lead one to expect. */
    RuleWalk walk(Map<String, FactType> types) {
        RuleWalk walk = new RuleWalk(types);
        for (int i = firstOfRule(); i < before; i++) {
            walk.take(tokens.get(i), tokens.get(i + 1).kind() == Token.Kind.TEXT);
        }
        return walk;
    }

    private int firstOfRule() {
        for (int i = before - 1; i >= 0; i--) {
            if (tokens.get(i).is("rule") && tokens.get(i + 1).kind() == Token.Kind.TEXT) {
                return i;
            }
        }
        return 0;
    }

    /** What the rule says after {@code then}, behind the place; empty where nothing stands there yet. */
    String action() {
        for (int i = before; i + 1 < tokens.size(); i++) {
            Token one = tokens.get(i);
            if (one.is("rule") || one.is("end")) {
                return "";
            }
            if (one.is("then")) {
                return tokens.get(i + 1).text();
            }
        }
        return "";
    }

    /** The rule's text from its beginning to the place, or to the beginning of the word at it. */
    String ruleSoFar() {
        Token first = tokens.get(firstOfRule());
        int from = file.index(first.line(), first.column());
        int to = token == null ? file.index(line, column) : file.index(token.line(), token.column());
        return from < to ? file.text().substring(from, to) : "";
    }
}
