package org.commonsgovernance.collect.license;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/** Numbers for words, so that they are compared fast; spellings that say the same have the same number. */
final class WordCodes {
    /** The number of a word of no letters, to which {@link #then} adds. */
    static final long BEGIN = 0xcbf29ce484222325L;

    /** The number of words that say nothing, of addresses and of signs. */
    static final long NOTHING = 0;

    private static final long STEP = 0x100000001b3L;

    /** Spellings that say the same. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("licence", "license"),
            Map.entry("licences", "licenses"),
            Map.entry("licenced", "licensed"),
            Map.entry("sublicence", "sublicense"),
            Map.entry("acknowledgement", "acknowledgment"),
            Map.entry("acknowledgements", "acknowledgments"),
            Map.entry("organisation", "organization"),
            Map.entry("organisations", "organizations"),
            Map.entry("judgement", "judgment"),
            Map.entry("favour", "favor"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("wilful", "willful"),
            Map.entry("expressed", "express"),
            Map.entry("noninfringment", "noninfringement"),
            Map.entry("merchantibility", "merchantability"));

    // Each word of each text is looked up, so that numbers are not boxed.
    private static final long[] SPELLINGS =
            SAME.keySet().stream().mapToLong(WordCodes::raw).sorted().toArray();
    private static final long[] SAID = said();

    /** Signs that say nothing: of addresses, and what marks a copyright besides the word. */
    private static final long[] SILENT = Stream.of("http", "https", "www", "c", "quot", "nbsp")
            .mapToLong(WordCodes::raw)
            .sorted()
            .toArray();

    private WordCodes() {}

    /** For each of the spellings, the number of what it says. */
    private static long[] said() {
        long[] said = new long[SPELLINGS.length];
        SAME.forEach((one, other) -> said[Arrays.binarySearch(SPELLINGS, raw(one))] = raw(other));
        return said;
    }

    /** The number of a word in lower case. */
    static long code(String word) {
        return known(raw(word));
    }

    /** The number of letters and one more, in lower case. */
    static long then(long letters, char letter) {
        return (letters ^ letter) * STEP;
    }

    /** The number of a word whose letters were added up; {@link #NOTHING} if it says nothing. */
    static long ofLetters(long letters) {
        long code = mix(letters);
        return Arrays.binarySearch(SILENT, code) >= 0 ? NOTHING : known(code);
    }

    private static long known(long code) {
        int at = Arrays.binarySearch(SPELLINGS, code);
        return at < 0 ? code : SAID[at];
    }

    private static long raw(String word) {
        long code = BEGIN;
        for (int at = 0; at < word.length(); at++) {
            code = then(code, word.charAt(at));
        }
        return mix(code);
    }

    /** Spreads a number, so that sums of several are told apart. */
    static long mix(long code) {
        long mixed = (code ^ (code >>> 30)) * 0xbf58476d1ce4e5b9L;
        return mixed ^ (mixed >>> 31);
    }
}
