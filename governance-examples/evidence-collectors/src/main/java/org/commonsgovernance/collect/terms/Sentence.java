package org.commonsgovernance.collect.terms;

import java.util.List;

/**
 * A sentence that people read, without markup.
 *
 * @param text as written
 * @param words in order
 * @param links where links in it lead
 * @param isQuestion whether it asks
 * @param isBox whether it is an item to tick
 * @param block which list or paragraph it stands in, from 0
 */
record Sentence(String text, List<Word> words, List<String> links, boolean isQuestion, boolean isBox, int block) {
    Sentence {
        words = List.copyOf(words);
        links = List.copyOf(links);
    }

    /** Whether it leads to a list. */
    boolean endsWithColon() {
        int end = text.length();
        while (end > 0 && "*_) ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == ':';
    }

    /** Whether it begins with that word. */
    boolean startsWith(String plain) {
        return !words.isEmpty() && words.get(0).plain().equals(plain);
    }
}
