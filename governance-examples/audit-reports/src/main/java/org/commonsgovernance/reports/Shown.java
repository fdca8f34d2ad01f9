package org.commonsgovernance.reports;

import org.commonsgovernance.rules.problem.Printable;

/** What others wrote, as any format may hold it: characters to be seen, and blanks. */
public final class Shown {
    private Shown() {}

    /** One line. What moves, hides or turns text becomes a dot; what XML can't hold is among it. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Printable.of(text.strip().replaceAll("\\s+", " ")).codePoints().forEach(c -> {
            boolean isNoCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
            shown.appendCodePoint(isNoCharacter ? '\u00b7' : c);
        });
        return shown.toString();
    }
}
