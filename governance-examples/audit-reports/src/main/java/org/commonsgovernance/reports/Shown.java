package org.commonsgovernance.reports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Printable;

/** What others wrote, as any format may hold it: characters to be seen, and blanks. */
public final class Shown {
    /** No word of a language is that long; renderers take minutes over one of 100 kB, and spreadsheets lose a part of it. */
    private static final int LONGEST_WORD = 2000;

    private static final Pattern TOO_LONG = Pattern.compile("(\\S{" + LONGEST_WORD + "})(\\S+)");

    private Shown() {}

    /**
     * One line. What moves, hides or turns text becomes a dot; what XML can't hold is among it. Of a word of more than
     * 2,000 characters the rest is counted only; JSON has all of it.
     */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Printable.of(text.strip().replaceAll("\\s+", " ")).codePoints().forEach(c -> {
            boolean isNoCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
            shown.appendCodePoint(isNoCharacter ? '\u00b7' : c);
        });
        return shown.length() <= LONGEST_WORD
                ? shown.toString()
                : TOO_LONG.matcher(shown)
                        .replaceAll(word -> Matcher.quoteReplacement(word.group(1) + "\u2026(+"
                                + word.group(2).codePointCount(0, word.group(2).length()) + ")"));
    }
}
