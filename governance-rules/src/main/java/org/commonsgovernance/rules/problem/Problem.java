package org.commonsgovernance.rules.problem;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in a file.
 *
 * @param file the file as whoever reads the message knows it
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param column counted from 1; 0 where the line or file as a whole is meant
 * @param message what is wrong, and what would be right
 * @param excerpt the line in question, or the part of it around the column; null where there is none to show
 * @param caret where in the excerpt the column is, counted from 1
 */
public record Problem(
        String file,
        int line,
        int column,
        String message,
        @Nullable String excerpt,
        int caret) implements Comparable<Problem> {

    /** A mistake about a file as a whole. */
    public static Problem whole(String file, String message) {
        return new Problem(file, 0, 0, message, null, 0);
    }

    /** {@code file:line:column: message}, then the line and a caret under the column. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Printable.of(file));
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        text.append(": ").append(Printable.of(message));
        if (excerpt != null && caret > 0) {
            text.append("\n    ").append(Printable.of(excerpt)).append("\n    ");
            text.append(" ".repeat(caret - 1)).append('^');
        }
        return text.toString();
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
