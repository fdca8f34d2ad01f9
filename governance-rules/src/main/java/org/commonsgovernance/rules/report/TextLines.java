package org.commonsgovernance.rules.report;

import org.commonsgovernance.rules.problem.Printable;

/** Lines for a terminal. */
final class TextLines {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** A text broken between words, the first line and the others with what they begin with. */
    void wrapped(String first, String next, String text) {
        StringBuilder line = new StringBuilder(first);
        boolean isStart = true;
        for (String word : Printable.of(text.replace('\n', ' ')).split("\\s+", -1)) {
            if (!isStart && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(next);
                isStart = true;
            }
            line.append(isStart ? "" : " ").append(word);
            isStart = false;
        }
        line(line.toString());
    }

    void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
