package org.commonsgovernance.collect.roles;

import java.util.List;

/** Small numbers as texts write them. */
final class NumberWords {
    /** Matches one, in lower case, as the group {@code number}; the figure that may stand behind a word is passed over. */
    static final String PATTERN =
            "(?<number>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen)(?:"
                    + " \\(\\d{1,2}\\))?";

    private NumberWords() {}

    /** The number that {@link #PATTERN} matched. */
    static int read(String word) {
        List<String> words = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen");
        int known = words.indexOf(word);
        return known >= 0 ? known : Integer.parseInt(word);
    }
}
