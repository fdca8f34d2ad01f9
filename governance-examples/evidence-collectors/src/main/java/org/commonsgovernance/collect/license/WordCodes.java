package org.commonsgovernance.collect.license;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers for words, so that they are compared fast; spellings that say the same have the same number. */
final class WordCodes {
    /** The number of a word of no letters, to which {@link #then} adds. */
    static final long BEGIN = 0xcbf29ce484222325L;

    /** The number of words that say nothing, of addresses and of signs. */
    static final long NOTHING = 0;

    private static final long STEP = 0x100000001b3L;

    /** Spellings that say the same. */
    private static final Map<Long, Long> SAME = same(Map.ofEntries(
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
            Map.entry("merchantibility", "merchantability")));

    /** Signs that say nothing: of addresses, and what marks a copyright besides the word. */
    private static final Set<Long> SILENT = Stream.of("http", "https", "www", "c", "quot", "nbsp")
            .map(WordCodes::raw)
            .collect(Collectors.toUnmodifiableSet());

    private WordCodes() {}

    private static Map<Long, Long> same(Map<String, String> spellings) {
        Map<Long, Long> same = new HashMap<>();
        spellings.forEach((one, other) -> same.put(raw(one), raw(other)));
        return Map.copyOf(same);
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
        return SILENT.contains(code) ? NOTHING : known(code);
    }

    private static long known(long code) {
        return SAME.getOrDefault(code, code);
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
