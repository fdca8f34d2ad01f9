package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a paragraph into sentences. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "inc", "ltd", "corp", "co", "cf", "approx", "no", "eg", "ie", "resp", "llc",
            "st");

    private Sentences() {}

    static List<String> split(String paragraph) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < paragraph.length() - 1; i++) {
            char c = paragraph.charAt(i);
            boolean mayEnd = c == '.' || c == '!' || c == '?' || c == '|';
            if (mayEnd && endsAt(paragraph, i, start)) {
                add(sentences, paragraph.substring(start, i + 1));
                start = i + 1;
            }
        }
        add(sentences, paragraph.substring(start));
        return sentences;
    }

    private static boolean endsAt(String text, int at, int start) {
        if (text.charAt(at) == '|') {
            return true;
        }
        int next = at + 1;
        // A closing mark belongs to the sentence before.
        while (next < text.length() && "\"')*_`]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return text.charAt(at) != '.' || !ABBREVIATIONS.contains(wordBefore(text, at, start));
    }

    private static String wordBefore(String text, int at, int start) {
        int from = at;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        return text.substring(from, at).toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> sentences, String one) {
        if (!one.isBlank()) {
            sentences.add(one.strip());
        }
    }
}
