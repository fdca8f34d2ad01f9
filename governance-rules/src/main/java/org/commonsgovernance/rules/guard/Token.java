package org.commonsgovernance.rules.guard;

/**
 * The smallest piece of a rule file.
 *
 * @param kind what sort
 * @param text as written; for a text in quotes, what is between them
 * @param line counted from 1
 * @param column counted from 1
 */
record Token(Kind kind, String text, int line, int column) {
    enum Kind {
        WORD,
        VARIABLE,
        TEXT,
        NUMBER,
        SYMBOL,
        /** What has no meaning in a rule, which was told. */
        BAD,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    /** The column behind it; tokens stand in one line. */
    int end() {
        return column + text.length() + (kind == Kind.TEXT ? 2 : 0);
    }

    /** As a message shows it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "the text \"" + shorten(text) + "\"";
            default -> "\"" + shorten(text) + "\"";
        };
    }

    private static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
