package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of words to look for in a sentence. Each place is tried with bounded gaps, so that no sentence takes long. */
final class Phrase {
    private static final int GAP = 6;

    /** A place in the phrase: which words may stand there, whether it may be empty, whether others may come before. */
    private record Place(Set<String> words, boolean isOptional, boolean hasGap) {}

    /**
     * Where a phrase was found.
     *
     * @param first the first token of it
     * @param last the last token of it
     * @param tokens those that the phrase names; others between them fill gaps
     */
    record Match(int first, int last, BitSet tokens) {}

    private final List<Place> places = new ArrayList<>();
    private final boolean isAtStart;

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException if it holds no word, or names a class that there is not
     */
    Phrase(String written, Map<String, Set<String>> classes) {
        boolean hasGap = false;
        boolean atStart = false;
        for (String part : written.strip().split(" +", -1)) {
            if (part.equals("^")) {
                atStart = true;
            } else if (part.equals("..")) {
                hasGap = true;
            } else {
                boolean isOptional = part.endsWith("?");
                String words = isOptional ? part.substring(0, part.length() - 1) : part;
                places.add(new Place(alternatives(words, classes), isOptional, hasGap));
                hasGap = false;
            }
        }
        if (places.isEmpty() || hasGap) {
            throw new IllegalArgumentException("no phrase: \"" + written + "\"");
        }
        isAtStart = atStart;
    }

    private static Set<String> alternatives(String part, Map<String, Set<String>> classes) {
        return Arrays.stream(part.split("/", -1))
                .flatMap(word -> {
                    if (!word.startsWith("<")) {
                        return Set.of(word).stream();
                    }
                    Set<String> members = classes.get(word);
                    if (members == null) {
                        throw new IllegalArgumentException("no class " + word);
                    }
                    return members.stream();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The first place where it is found from a token on; null if there is none. */
    @Nullable
    Match find(List<Token> tokens, int from) {
        int end = isAtStart ? Math.min(1, tokens.size()) : tokens.size();
        for (int start = from; start < end; start++) {
            if (!places.get(0).words.contains(tokens.get(start).plain())) {
                continue;
            }
            BitSet used = new BitSet();
            used.set(start);
            if (rest(tokens, 1, start, used)) {
                return new Match(start, used.length() - 1, used);
            }
        }
        return null;
    }

    /** Whether all the words that it takes are there at all, in whatever order: most sentences fail here. */
    boolean mayBeIn(Set<String> words) {
        for (Place place : places) {
            if (!place.isOptional && Collections.disjoint(place.words, words)) {
                return false;
            }
        }
        return true;
    }

    boolean isIn(List<Token> tokens) {
        return find(tokens, 0) != null;
    }

    /** Depth is the number of places, width at most the gap; phrases have at most eight places and few gaps. */
    private boolean rest(List<Token> tokens, int place, int last, BitSet used) {
        if (place == places.size()) {
            return true;
        }
        Place wanted = places.get(place);
        int reach = Math.min(tokens.size() - 1, last + 1 + (wanted.hasGap ? GAP : 0));
        for (int at = last + 1; at <= reach; at++) {
            if (wanted.words.contains(tokens.get(at).plain())) {
                used.set(at);
                if (rest(tokens, place + 1, at, used)) {
                    return true;
                }
                used.clear(at);
            }
        }
        return wanted.isOptional && rest(tokens, place + 1, last, used);
    }
}
