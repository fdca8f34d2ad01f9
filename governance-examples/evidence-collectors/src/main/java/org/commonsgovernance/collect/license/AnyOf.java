package org.commonsgovernance.collect.license;

import java.util.Arrays;

/**
 * Tells in one pass whether any of some words is in a text, in upper or lower case. For what is asked of thousands of files:
 * a regular expression tries each word at each place.
 */
final class AnyOf {
    private static final int SIGNS = 128;
    private static final String[] NONE = {};

    /** The words by the sign that they begin with, in either case. */
    private final String[][] byFirst = new String[SIGNS][];

    private AnyOf(String... words) {
        Arrays.fill(byFirst, NONE);
        for (String word : words) {
            char first = word.charAt(0);
            String[] begun = Arrays.copyOf(byFirst[first], byFirst[first].length + 1);
            begun[begun.length - 1] = word;
            byFirst[first] = begun;
            if (first >= 'a' && first <= 'z') {
                byFirst[first - 'a' + 'A'] = begun;
            }
        }
    }

    /** @param words in lower case, of ASCII signs, none empty */
    static AnyOf of(String... words) {
        return new AnyOf(words);
    }

    /** Whether one of the words is there, within others too. */
    boolean in(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign < SIGNS) {
                for (String word : byFirst[sign]) {
                    if (isAt(text, at, word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isAt(String text, int from, String word) {
        if (text.length() - from < word.length()) {
            return false;
        }
        for (int at = 1; at < word.length(); at++) {
            if (lower(text.charAt(from + at)) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char sign) {
        return sign >= 'A' && sign <= 'Z' ? (char) (sign - 'A' + 'a') : sign;
    }
}
