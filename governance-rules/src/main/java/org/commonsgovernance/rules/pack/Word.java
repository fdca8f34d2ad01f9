package org.commonsgovernance.rules.pack;

/**
 * A text with its place in {@code pack.yaml}.
 *
 * @param text as written
 * @param line counted from 1
 * @param column counted from 1
 */
public record Word(String text, int line, int column) {
    @Override
    public String toString() {
        return text;
    }
}
