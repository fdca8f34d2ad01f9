package org.commonsgovernance.rules.tree;

/**
 * Turns columns that count characters, as the YAML reader's do, into columns in UTF-16 units, as messages and editors count.
 * They differ behind characters beyond the Basic Multilingual Plane. Asked in the order of the text, all takes one pass.
 */
final class Columns {
    private final String text;
    private final boolean isPlain;
    private int line = 1;
    private int lineStart;
    private int at;
    private int characters = 1;

    Columns(String text) {
        this.text = text;
        this.isPlain = text.chars().noneMatch(c -> Character.isHighSurrogate((char) c));
    }

    /** The column in UTF-16 units; both are counted from 1. */
    int of(int wantedLine, int wanted) {
        if (isPlain) {
            return wanted;
        }
        if (wantedLine < line || (wantedLine == line && wanted < characters)) {
            line = 1;
            lineStart = 0;
            startLine();
        }
        while (line < wantedLine) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return wanted;
            }
            line++;
            lineStart = end + 1;
            startLine();
        }
        while (characters < wanted && at < text.length()) {
            at += Character.charCount(text.codePointAt(at));
            characters++;
        }
        return at - lineStart + 1 + wanted - characters;
    }

    private void startLine() {
        at = lineStart;
        characters = 1;
    }
}
