package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Cuts a rule file into tokens. Comments and blanks go; nothing in a text or comment is an escape. */
final class Lexer {
    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "||", "&&", "(", ")", ",", ":", ";", ".", "<", ">", "!", "-", "@");

    private final SourceFile file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(SourceFile file, Problems problems) {
        this.file = file;
        this.text = file.text();
        this.problems = problems;
    }

    /** A comment with its marks, from its first to its last line. */
    record Comment(int line, int column, int lastLine, String text) {}

    /** The tokens, the last of which is the end of the file, and the comments. */
    record Cut(List<Token> tokens, List<Comment> comments) {}

    /** The tokens, the last of which is the end of the file. */
    static List<Token> tokens(SourceFile file, Problems problems) {
        return cut(file, problems).tokens();
    }

    static Cut cut(SourceFile file, Problems problems) {
        Lexer lexer = new Lexer(file, problems);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, "", lexer.at);
        return new Cut(lexer.tokens, lexer.comments);
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n') {
            newLine();
        } else if (c == ' ' || c == '\t') {
            at++;
        } else if (c == '/' && text.startsWith("//", at)) {
            int start = at;
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
            comments.add(new Comment(
                    line, column(start), line, text.substring(start, at).stripTrailing()));
        } else if (c == '/' && text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (c == '$') {
            word(Token.Kind.VARIABLE, at + 1);
        } else if (isLetter(c)) {
            word(Token.Kind.WORD, at);
        } else if (isDigit(c)) {
            number();
        } else {
            symbol();
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private void blockComment() {
        int startLine = line;
        int startColumn = column(at);
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problems.add(file.problem(startLine, startColumn, "this comment is never closed; end it with */"));
            end = text.length() - 2;
        }
        while (at < end + 2) {
            if (text.charAt(at) == '\n') {
                newLine();
            } else {
                at++;
            }
        }
        comments.add(new Comment(startLine, startColumn, line, text.substring(start, at)));
    }

    private void quoted(char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            char c = text.charAt(at);
            if (c == '\\' || !Printable.isVisible(c)) {
                problems.add(file.problem(
                        line,
                        column(at),
                        c == '\\' ? "a text can't hold a backslash" : "a text can't hold an invisible character"));
            }
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            problems.add(file.problem(line, column(start), "this text is never closed; end it with " + quote));
            add(Token.Kind.TEXT, text.substring(start + 1, at), start);
            return;
        }
        add(Token.Kind.TEXT, text.substring(start + 1, at), start);
        at++;
    }

    private void word(Token.Kind kind, int from) {
        int start = at;
        at = from;
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        if (at == from) {
            problems.add(file.problem(line, column(start), "a variable is $ and a name, such as $holder"));
            at++;
            return;
        }
        add(kind, text.substring(start, at), start);
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || isLetter(text.charAt(at)) || isDecimalPoint(at))) {
            at++;
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private boolean isDecimalPoint(int index) {
        return text.charAt(index) == '.' && index + 1 < text.length() && isDigit(text.charAt(index + 1));
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Token.Kind.SYMBOL, symbol, at);
                at += symbol.length();
                return;
            }
        }
        if (text.charAt(at) == '=') {
            problems.add(file.problem(line, column(at), "\"=\" has no meaning in a rule; write == to compare"));
            add(Token.Kind.SYMBOL, "==", at);
            at++;
            return;
        }
        int codePoint = text.codePointAt(at);
        String shown = Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.FORMAT
                ? "the invisible character U+%04X".formatted(codePoint)
                : "\"" + Character.toString(codePoint) + "\"";
        problems.add(file.problem(line, column(at), shown + " has no meaning in a rule"));
        at += Character.charCount(codePoint);
    }

    private void add(Token.Kind kind, String content, int start) {
        tokens.add(new Token(kind, content, line, column(start)));
    }

    private int column(int index) {
        return index - lineStart + 1;
    }

    // Names in rules are the model's: plain letters. Letters of other alphabets that look alike are refused.
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
