package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Cuts a rule file into tokens. Comments and blanks go; nothing in a text or comment is an escape. */
final class Lexer {
    private static final List<String> SYMBOLS =
            List.of("==", "!=", "<=", ">=", "||", "&&", "(", ")", ",", ":", ";", ".", "<", ">", "!", "-", "@");

    private static final Map<String, String> ELSEWHERE =
            new TreeMap<>(Map.of("=>", ">=", "=<", "<=", "<>", "!=", "\u2265", ">=", "\u2264", "<=", "\u2260", "!="));

    /** Quotes of word processors. */
    private static final String CURLY = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2018\u2019";

    private static final String ARITHMETIC = "/*+%^";

    private final SourceFile file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private int at;
    private boolean hasBracket;
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
                        c == '\\'
                                ? "a text can't hold a backslash; leave it out"
                                : "an invisible character (U+%04X) stands here; delete it, and what looks like a blank beside it"
                                        .formatted((int) c)));
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
            problems.add(file.problem(line, column(start), "behind $ stands a name, such as $holder"));
            add(Token.Kind.BAD, "$", start);
            at = start + 1;
            return;
        }
        add(kind, text.substring(start, at), start);
    }

    private void number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || isLetter(text.charAt(at)) || isBetweenDigits(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '%') {
            at++; // no rule has one, so that it is told as a whole
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    /** Whether a point or the line of a fraction stands there. */
    private boolean isBetweenDigits(int index) {
        char c = text.charAt(index);
        return (c == '.' || c == '/') && index + 1 < text.length() && isDigit(text.charAt(index + 1));
    }

    private void symbol() {
        if (broughtAlong()) {
            return;
        }
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
        boolean isBlank = Character.isSpaceChar(codePoint);
        boolean isHidden = isBlank || !Printable.isVisible(codePoint);
        problems.add(file.problem(
                line,
                column(at),
                isHidden
                        ? "an invisible character (U+%04X) stands here; delete it".formatted(codePoint)
                                + (isBlank ? " and type a blank" : "")
                        : "\"" + Character.toString(codePoint) + "\" has no meaning in a rule"
                                + (ARITHMETIC.indexOf(codePoint) < 0
                                        ? ""
                                        : "; rules don't compute: compare with a number or a figure, as policy.name")));
        if (!isBlank) {
            add(Token.Kind.BAD, Character.toString(codePoint), at);
        }
        at += Character.charCount(codePoint);
    }

    /** Signs that people bring along from elsewhere, told with what stands for them here and read as if it stood there. */
    private boolean broughtAlong() {
        for (Map.Entry<String, String> sign : ELSEWHERE.entrySet()) {
            if (text.startsWith(sign.getKey(), at)) {
                boolean isThen = sign.getKey().equals("=>") && isBehind(")");
                tell(isThen ? "\"=>\" is written then" : "\"" + sign.getKey() + "\" is written " + sign.getValue());
                add(isThen ? Token.Kind.WORD : Token.Kind.SYMBOL, isThen ? "then" : sign.getValue(), at);
                at += sign.getKey().length();
                return true;
            }
        }
        char c = text.charAt(at);
        if (c == '#' || (text.startsWith("--", at) && isFirstOfLine())) {
            tell("a comment begins with //");
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
            return true;
        }
        if (CURLY.indexOf(c) >= 0) {
            curly();
            return true;
        }
        if (c == '[' || (c == ']' && hasBracket)) {
            if (c == '[') {
                tell("a list stands in ( ), not in [ ]");
            }
            hasBracket = c == '[';
            add(Token.Kind.SYMBOL, c == '[' ? "(" : ")", at);
            at++;
            return true;
        }
        return false;
    }

    /** A text between quotes as word processors set them. */
    private void curly() {
        tell("quotes in rules are straight: write \" in place of " + text.charAt(at));
        int start = at++;
        while (at < text.length() && (CURLY + "\"\n").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        add(Token.Kind.TEXT, text.substring(start + 1, at), start);
        if (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
    }

    private boolean isBehind(String symbol) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(symbol);
    }

    private boolean isFirstOfLine() {
        return text.substring(lineStart, at).isBlank();
    }

    private void tell(String message) {
        problems.add(file.problem(line, column(at), message));
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
