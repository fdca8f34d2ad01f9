package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Lays rule files out in one way: a pattern a line, a blank line between rules. Words and comments stay as they are, and so
 * do breaks behind a comma within a pattern. What is laid out already stays as it is.
 */
public final class RuleFormat {
    private static final String INDENT = "    ";

    /** A token or a comment, in the order of the file. */
    private record Item(
            int line, int column, int lastLine, @Nullable Token token, String comment) {
        static Item of(Token token) {
            return new Item(token.line(), token.column(), token.line(), token, "");
        }

        static Item of(Lexer.Comment comment) {
            return new Item(comment.line(), comment.column(), comment.lastLine(), null, comment.text());
        }
    }

    /** Where in a rule one is. */
    private enum Part {
        OUTSIDE,
        NAME,
        WHEN,
        PATTERN,
        THEN
    }

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Part part = Part.OUTSIDE;
    private int depth;
    private @Nullable Token before;
    private @Nullable Item last;

    private RuleFormat() {}

    /**
     * The file's text as it should be laid out, ending in a line end.
     *
     * @param problems told of what is no rule; the result is the text as it was then
     */
    public static String of(SourceFile file, Problems problems) {
        int mistakes = problems.size();
        Lexer.Cut cut = Lexer.cut(file, new Problems());
        RuleParser.parse(file, problems);
        if (problems.size() > mistakes) {
            return file.text();
        }
        String laidOut = new RuleFormat().write(cut);
        Lexer.Cut again = Lexer.cut(new SourceFile(file.name(), laidOut), new Problems());
        if (!said(cut).equals(said(again))) {
            throw new IllegalStateException(file.name() + " would say something else once laid out");
        }
        return laidOut;
    }

    /** All that a file says: its tokens but for the semicolons that may stand behind patterns, and its comments. */
    private static List<String> said(Lexer.Cut cut) {
        return Stream.concat(
                        cut.tokens().stream()
                                .filter(token -> !token.is(";"))
                                .map(token -> token.kind() + " " + token.text()),
                        cut.comments().stream().map(Lexer.Comment::text))
                .toList();
    }

    private String write(Lexer.Cut cut) {
        for (Item item : items(cut)) {
            if (item.token() == null) {
                comment(item);
            } else {
                token(item.token(), item);
            }
            last = item;
        }
        flush();
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<Item> items(Lexer.Cut cut) {
        return Stream.concat(
                        cut.tokens().stream()
                                .filter(token -> token.kind() != Token.Kind.END)
                                .map(Item::of),
                        cut.comments().stream().map(Item::of))
                .sorted(Comparator.comparingInt(Item::line).thenComparingInt(Item::column))
                .toList();
    }

    private void comment(Item item) {
        boolean isTrailing = last != null && last.lastLine() == item.line();
        if (isTrailing && line.length() == 0) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + item.comment());
        } else if (isTrailing) {
            line.append(' ').append(item.comment());
            flush();
        } else {
            flush();
            if (part == Part.OUTSIDE) {
                blankBetween(item);
            }
            lines.add(indent() + item.comment());
        }
    }

    private void token(Token token, Item item) {
        boolean isNeedless = part == Part.WHEN && token.is(";");
        if (isNeedless) {
            return;
        }
        enter(token, item);
        boolean isBroken = part == Part.PATTERN
                && before != null
                && before.is(",")
                && last != null
                && item.line() > last.lastLine();
        if (isBroken) {
            flush();
        }
        if (line.length() == 0) {
            line.append(indent());
        } else if (isApart(token)) {
            line.append(' ');
        }
        line.append(token.kind() == Token.Kind.TEXT ? quoted(token) : token.text());
        before = token;
        leave(token);
    }

    private void enter(Token token, Item item) {
        if (part == Part.OUTSIDE) {
            blankBetween(item);
        } else if (part == Part.WHEN && token.is("then")) {
            part = Part.NAME;
        } else if (part == Part.THEN && token.is("end")) {
            part = Part.NAME;
        }
    }

    private void leave(Token token) {
        switch (part) {
            case OUTSIDE -> part = Part.NAME;
            case NAME -> {
                flush();
                part = token.is("when")
                        ? Part.WHEN
                        : token.is("then") ? Part.THEN : token.is("end") ? Part.OUTSIDE : Part.NAME;
            }
            case WHEN -> {
                boolean opens = token.is("(");
                depth = opens ? 1 : 0;
                part = opens ? Part.PATTERN : Part.WHEN;
            }
            case PATTERN -> {
                depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
                if (depth == 0) {
                    flush();
                    part = Part.WHEN;
                }
            }
            case THEN -> {
                if (token.is(";")) {
                    flush();
                }
            }
        }
    }

    /** Between rules one blank line; between comments, and a comment and its rule, one where there was one. */
    private void blankBetween(Item item) {
        boolean isAfterRule = before != null && before.is("end") && last != null && last.token() != null;
        boolean wasBlank = last != null && item.line() > last.lastLine() + 1;
        boolean isAfterTrailing = before != null
                && before.is("end")
                && lines.get(lines.size() - 1).startsWith("end");
        if (!lines.isEmpty() && (isAfterRule || isAfterTrailing || wasBlank)) {
            lines.add("");
        }
    }

    private String indent() {
        return switch (part) {
            case OUTSIDE, NAME -> "";
            case WHEN, THEN -> INDENT;
            case PATTERN -> INDENT.repeat(depth + 1);
        };
    }

    private boolean isApart(Token token) {
        Token left = before;
        if (left == null || left.is(".") || left.is("!")) {
            return false;
        }
        if (token.is(",") || token.is(";") || token.is(".")) {
            return false;
        }
        if (token.is("(")) {
            return left.is("in");
        }
        return !(token.is(")") && left.is("("));
    }

    private void flush() {
        if (line.length() > 0) {
            lines.add(line.toString().stripTrailing());
            line.setLength(0);
        }
    }

    /** A text in quotes that it does not hold itself. */
    private static String quoted(Token text) {
        String quote = text.text().contains("\"") ? "'" : "\"";
        return quote + text.text() + quote;
    }
}
