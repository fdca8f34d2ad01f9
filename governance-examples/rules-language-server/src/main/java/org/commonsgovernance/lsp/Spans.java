package org.commonsgovernance.lsp;

import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Suggestion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** How far what a message is about reaches: the library tells where it begins. */
final class Spans {
    private Spans() {}

    /** The word, text in quotes or sign that a message is about; the first line for a message about a whole file. */
    static Range of(Problem problem, Lines lines) {
        if (problem.line() < 1) {
            return firstLine(lines);
        }
        Position start = lines.position(problem.line(), Math.max(1, problem.column()));
        String line = lines.line(start.getLine());
        int from = start.getCharacter();
        int to = problem.column() < 1 ? line.length() : end(line, from, problem.message());
        return new Range(new Position(start.getLine(), from), new Position(start.getLine(), to));
    }

    static Range firstLine(Lines lines) {
        return new Range(new Position(0, 0), new Position(0, lines.line(0).length()));
    }

    private static int end(String line, int from, String message) {
        for (Suggestion.Made made : Suggestion.in(message)) {
            int quote = from < line.length() && isQuote(line.charAt(from)) ? 1 : 0;
            if (line.startsWith(made.written(), from + quote)) {
                return from + quote + made.written().length() + quote;
            }
        }
        if (from >= line.length()) {
            return line.length();
        }
        char first = line.charAt(from);
        if (isQuote(first)) {
            int close = line.indexOf(first, from + 1);
            return close < 0 ? line.length() : close + 1;
        }
        int to = from;
        while (to < line.length() && isOfWord(line.charAt(to), to == from)) {
            to++;
        }
        return to > from ? to : line.offsetByCodePoints(from, 1);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isOfWord(char c, boolean isFirst) {
        return Character.isLetterOrDigit(c) || c == '_' || (isFirst ? c == '$' : c == '-' || c == '.' || c == '/');
    }
}
