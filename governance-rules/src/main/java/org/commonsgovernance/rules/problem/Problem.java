package org.commonsgovernance.rules.problem;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in a file.
 *
 * @param file the file as whoever reads the message knows it
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the line or file as a whole is meant
 * @param message what is wrong, and what would be right
 * @param sourceLine the line in question; null where there is none to show
 */
public record Problem(
        String file,
        int line,
        int column,
        String message,
        @Nullable String sourceLine) implements Comparable<Problem> {

    /** Longer lines are shown in part, so that one message stays one message. */
    private static final int SHOWN = 160;

    /** {@code file:line:column: message}, then the line and a caret under the column. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        text.append(": ").append(message);
        if (sourceLine != null && column > 0) {
            int from = column <= SHOWN ? 0 : column - SHOWN / 2;
            int to = Math.min(sourceLine.length(), from + SHOWN);
            String shown = sourceLine.substring(Math.min(from, to), to);
            text.append("\n    ").append(printable(shown)).append("\n    ");
            text.append(" ".repeat(column - 1 - from)).append('^');
        }
        return text.toString();
    }

    /** Every character as wide as one, and none that moves a terminal's cursor. */
    private static String printable(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            shown.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '\u00b7' : c);
        }
        return shown.toString();
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
