package org.commonsgovernance.collect.license;

import java.util.Arrays;

/**
 * A text as words, so that case, layout, punctuation, numbering and comment signs make no difference. Each word is kept
 * as a number made from its letters.
 */
final class Words {
    /** More than any licence has. */
    static final int MOST = 60_000;

    private final long[] codes;
    private final int[] starts;
    private final int[] ends;
    private final boolean isCut;

    private Words(WordScanner scanner, boolean isCut) {
        this.codes = scanner.codes();
        this.starts = scanner.starts();
        this.ends = scanner.ends();
        this.isCut = isCut;
    }

    /** The words of a text, at most {@link #MOST}. */
    static Words of(String text) {
        WordScanner scanner = new WordScanner(text);
        int end = scanner.scan();
        return new Words(scanner, end < text.length());
    }

    int size() {
        return codes.length;
    }

    /** Whether the text has more words than are kept. */
    boolean isCut() {
        return isCut;
    }

    /** The number of each word. */
    long[] codes() {
        return codes.clone();
    }

    long code(int at) {
        return codes[at];
    }

    /** Where a word begins in the text. */
    int start(int at) {
        return starts[at];
    }

    /** Where a word ends in the text. */
    int end(int at) {
        return ends[at];
    }

    /** Where a phrase is first found from a word on; -1 if nowhere. */
    int find(Words phrase, int from) {
        for (int at = from; at + phrase.size() <= codes.length; at++) {
            if (codes[at] == phrase.codes[0]
                    && Arrays.equals(codes, at, at + phrase.size(), phrase.codes, 0, phrase.size())) {
                return at;
            }
        }
        return -1;
    }

    Pairs pairs() {
        long[] pairs = new long[Math.max(0, codes.length - 1)];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = WordCodes.mix(codes[at] * 31 + codes[at + 1]);
        }
        return Pairs.of(pairs);
    }

    /** A number for the whole text; the same for texts of the same words. */
    long key() {
        long key = codes.length;
        for (long code : codes) {
            key = WordCodes.mix(key * 31 + code);
        }
        return key;
    }
}
