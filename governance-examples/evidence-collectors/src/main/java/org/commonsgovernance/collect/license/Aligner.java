package org.commonsgovernance.collect.license;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.collect.license.Template.Place;
import org.commonsgovernance.collect.license.Template.Unit;
import org.commonsgovernance.collect.license.Template.Word;

/**
 * Finds where in a text a template's licence stands, with a few words more, less or other than in the template, but no
 * word among them that may turn the meaning round. The library's own comparison takes no text around the licence, and
 * has no bound on its time; this one counts its steps.
 */
final class Aligner {
    /**
     * A licence in a text.
     *
     * @param from the first word
     * @param to the word after the last
     * @param differing how many words are other than in the template
     * @param same how many words are those of the template
     */
    record Hit(int from, int to, int differing, int same) {}

    /** Words that a licence doesn't say by the way. */
    private static final long[] WEIGHTY = Stream.of(
                    "not no non never none nor neither cannot only except unless without prohibited forbidden excluding"
                            .split(" "),
                    "exclude restricted restriction commercial noncommercial noncommercially sell sold must fee fees"
                            .split(" "),
                    "military evil good hosted competing internal evaluation research academic educational personal"
                            .split(" "),
                    "may shall will if provided however revoke revocable terminate".split(" "))
            .flatMap(Arrays::stream)
            .mapToLong(WordCodes::code)
            .sorted()
            .toArray();

    private static final int NEVER = 1_000;

    private long steps;

    /** @param steps how many comparisons of words all calls together may take */
    Aligner(long steps) {
        this.steps = steps;
    }

    /** Whether the steps are used up, so that what was not found may still be there. */
    boolean isSpent() {
        return steps <= 0;
    }

    /** Where the licence stands, the best reading for each beginning; empty too once the steps are used up. */
    List<Hit> find(Words words, Template template) {
        return new Run(words, template).find();
    }

    private static int weight(long code) {
        return Arrays.binarySearch(WEIGHTY, code) >= 0 ? NEVER : 1;
    }

    /** One pass over the words; of each place in the template only the best way to reach it is kept. */
    private final class Run {
        private final long[] codes;
        private final Template template;
        private final int end;
        private final int mostDiffering;
        private final Map<Integer, Hit> best = new TreeMap<>();
        private Row row;
        private Row next;

        Run(Words words, Template template) {
            this.codes = words.codes();
            this.template = template;
            this.end = template.units().size();
            this.mostDiffering = Math.min(25, template.required() < 60 ? 0 : 1 + template.required() / 100);
            this.row = new Row(end + 1);
            this.next = new Row(end + 1);
        }

        List<Hit> find() {
            long[] first = firstWords();
            for (int at = 0; at <= codes.length && steps > 0; at++) {
                if (at < codes.length && Arrays.binarySearch(first, codes[at]) >= 0) {
                    row.relax(0, 0, at, 0, 0);
                }
                for (int state = row.active.nextSetBit(0); state >= 0; state = row.active.nextSetBit(state + 1)) {
                    steps--;
                    if (state == end) {
                        accept(at);
                    } else {
                        skip(state);
                        if (at < codes.length) {
                            read(state, codes[at]);
                        }
                    }
                }
                Row done = row;
                row = next;
                next = done;
                next.active.clear();
            }
            return steps > 0 ? List.copyOf(best.values()) : List.of();
        }

        private long[] firstWords() {
            Set<Long> first = new HashSet<>();
            BitSet states = new BitSet();
            states.set(0);
            for (int state = 0; state >= 0 && state < end; state = states.nextSetBit(state + 1)) {
                for (int to : template.skips().get(state)) {
                    states.set(to);
                }
                if (template.units().get(state) instanceof Word word) {
                    first.add(word.code());
                } else {
                    states.set(state + 1);
                }
            }
            return first.stream().mapToLong(Long::longValue).sorted().toArray();
        }

        private void accept(int at) {
            Hit hit = new Hit(row.from[end], at, row.cost[end], row.same[end]);
            Hit known = best.get(hit.from());
            if (known == null || score(hit) > score(known)) {
                best.put(hit.from(), hit);
            }
        }

        /** Ways on that read no word of the text. */
        private void skip(int state) {
            int cost = row.cost[state];
            for (int to : template.skips().get(state)) {
                row.relax(to, cost, row.from[state], row.same[state], 0);
            }
            Unit unit = template.units().get(state);
            if (unit instanceof Place) {
                row.relax(state + 1, cost, row.from[state], row.same[state], 0);
            } else if (unit instanceof Word word) {
                relaxWithin(row, state + 1, cost + weight(word.code()), state);
            }
        }

        private void read(int state, long code) {
            int cost = row.cost[state];
            Unit unit = template.units().get(state);
            if (unit instanceof Word word) {
                if (word.code() == code) {
                    next.relax(state + 1, cost, row.from[state], row.same[state] + 1, 0);
                } else {
                    relaxWithin(next, state + 1, cost + Math.max(weight(code), weight(word.code())), state);
                }
                relaxWithin(next, state, cost + weight(code), state);
            } else if (unit instanceof Place place) {
                boolean isAny = place.allowed().isEmpty();
                if ((isAny || place.allowed().contains(code)) && row.gap[state] < place.most()) {
                    next.relax(state, cost, row.from[state], row.same[state] + (isAny ? 0 : 1), row.gap[state] + 1);
                }
            }
        }

        private void relaxWithin(Row to, int state, int cost, int from) {
            if (cost <= mostDiffering) {
                to.relax(state, cost, row.from[from], row.same[from], 0);
            }
        }
    }

    /** How well a licence fits: what is the same speaks for it, what differs speaks more against it. */
    static int score(Hit hit) {
        return hit.same() - 5 * hit.differing();
    }

    private static final class Row {
        private final BitSet active;
        private final int[] cost;
        private final int[] from;
        private final int[] same;
        private final int[] gap;

        Row(int size) {
            active = new BitSet(size);
            cost = new int[size];
            from = new int[size];
            same = new int[size];
            gap = new int[size];
        }

        void relax(int state, int newCost, int newFrom, int newSame, int newGap) {
            boolean isBetter = !active.get(state)
                    || newCost < cost[state]
                    || (newCost == cost[state] && newSame > same[state])
                    || (newCost == cost[state] && newSame == same[state] && newGap < gap[state]);
            if (isBetter) {
                active.set(state);
                cost[state] = newCost;
                from[state] = newFrom;
                same[state] = newSame;
                gap[state] = newGap;
            }
        }
    }
}
