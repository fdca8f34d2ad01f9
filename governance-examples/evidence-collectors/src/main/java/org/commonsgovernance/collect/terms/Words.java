package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Splits a sentence into words as phrases compare them. */
final class Words {
    /** What comes after is no part of the sentence for us: nobody reads so far. */
    private static final int MOST = 160;

    private static final Map<String, List<String>> SHORT = Map.of(
            "can't", List.of("can", "not"),
            "cannot", List.of("can", "not"),
            "won't", List.of("will", "not"),
            "shan't", List.of("shall", "not"));

    private static final Map<String, String> ENDINGS =
            Map.of("'ll", "will", "'ve", "have", "'re", "are", "'d", "would", "'m", "am");

    private static final Map<String, String> SPELLINGS =
            Map.of("licence", "license", "licences", "licenses", "licenced", "licensed", "licencing", "licensing");

    private static final Set<String> NEW_CLAUSE =
            Set.of("but", "however", "although", "though", "while", "whereas", "because", "so");

    private Words() {}

    static List<Word> of(String sentence) {
        List<Word> words = new ArrayList<>();
        int clause = 0;
        int at = 0;
        while (at < sentence.length() && words.size() < MOST) {
            char c = sentence.charAt(at);
            if (!isPart(c)) {
                if (",;:()\u2013\u2014\"\u201c\u201d=|".indexOf(c) >= 0) {
                    clause++;
                }
                at++;
                continue;
            }
            int end = at;
            while (end < sentence.length() && (isPart(sentence.charAt(end)) || isInner(sentence, end))) {
                end++;
            }
            String written = sentence.substring(at, end);
            at = end;
            for (String plain : plain(written)) {
                if (NEW_CLAUSE.contains(plain)) {
                    clause++;
                }
                words.add(new Word(written, plain, clause));
            }
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }

    /** A dot within a name, as in B.V or an address. */
    private static boolean isInner(String text, int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private static List<String> plain(String written) {
        String lower = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        List<String> shorter = SHORT.get(lower);
        if (shorter != null) {
            return shorter;
        }
        if (lower.endsWith("n't") && lower.length() > 3) {
            return List.of(lower.substring(0, lower.length() - 3), "not");
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (lower.endsWith(ending.getKey())
                    && lower.length() > ending.getKey().length()) {
                return List.of(
                        lower.substring(0, lower.length() - ending.getKey().length()), ending.getValue());
            }
        }
        String bare = lower.replace("'", "");
        return bare.isEmpty() ? List.of() : List.of(SPELLINGS.getOrDefault(bare, bare));
    }
}
