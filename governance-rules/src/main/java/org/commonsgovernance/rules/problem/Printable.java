package org.commonsgovernance.rules.problem;

/** Texts of strangers as a terminal may show them: nothing moves the cursor, hides or turns what stands there. */
public final class Printable {
    private Printable() {}

    /** The text with every character that is none to be seen replaced by a dot. Tabs become blanks. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(c == '\t' ? ' ' : isVisible(c) ? c : '\u00b7'));
        return shown.toString();
    }

    /** Whether a character is one to be seen, or a blank; joiners within words are. */
    public static boolean isVisible(int c) {
        if (c == 0x200c || c == 0x200d) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** A text that is told and may be long. */
    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
