package org.commonsgovernance.collect.license;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.collect.license.SpdxTexts.Listed;
import org.commonsgovernance.collect.license.TextReading.Candidate;
import org.jspecify.annotations.Nullable;

/** Finds licences of the SPDX list in a text, in bounded time. Not safe to share between threads. */
final class LicenseFinder {
    /** Comparisons of words for one text. */
    private static final long MOST_STEPS = 40_000_000;

    private static final int MOST_TRIED = 60;
    private static final int SHOWN = 5;

    /**
     * A licence in a text.
     *
     * @param id its id
     * @param from its first word
     * @param to the word after its last
     * @param differing how many words are other than in the list
     * @param pairs the pairs of words of the listed text
     */
    record Found(String id, int from, int to, int differing, Pairs pairs) {}

    /**
     * What was found.
     *
     * @param found the licences, in the order of the text
     * @param candidates the most similar licences, best first
     * @param isWhole whether all of the text was compared with all of the candidates
     */
    record Result(List<Found> found, List<Candidate> candidates, boolean isWhole) {}

    /** How much of a licence the text has, how much of the text the licence has, and how alike the two are, 0 to 1. */
    private record Rank(Listed licence, double held, double within, double alike) {}

    private record Scored(Rank rank, Aligner.Hit hit) {
        int score() {
            return Aligner.score(hit);
        }

        boolean overlaps(Scored other) {
            return hit.from() < other.hit.to() && other.hit.from() < hit.to();
        }
    }

    private @Nullable SpdxTexts spdx;

    /** The pairs of words of listed licences. */
    Pairs pairs(Collection<String> ids) {
        return Pairs.union(list().all().stream()
                .filter(licence -> ids.contains(licence.id()))
                .map(Listed::pairs)
                .toList());
    }

    private SpdxTexts list() {
        if (spdx == null) {
            spdx = new SpdxTexts();
        }
        return spdx;
    }

    Result find(Words words) {
        SpdxTexts list = list();
        List<Rank> ranks = ranks(list, words);
        List<Candidate> candidates = ranks.stream()
                .sorted(Comparator.comparingDouble(Rank::alike).reversed())
                .filter(rank -> rank.alike() >= 0.1)
                .limit(SHOWN)
                .map(rank -> new Candidate(rank.licence().id(), (int) Math.round(100 * rank.alike())))
                .toList();
        if (words.isCut()) {
            return new Result(List.of(), candidates, false);
        }
        Aligner aligner = new Aligner(MOST_STEPS);
        List<Scored> hits = new ArrayList<>();
        ranks.stream()
                .filter(rank -> rank.held() >= 0.6 || rank.within() >= 0.5)
                .sorted(Comparator.comparingDouble((Rank rank) -> Math.max(rank.held(), rank.within()))
                        .reversed())
                .limit(MOST_TRIED)
                .forEach(rank -> {
                    Template template = list.template(rank.licence().id());
                    if (template != null && template.required() >= 10) {
                        aligner.find(words, template).forEach(hit -> hits.add(new Scored(rank, hit)));
                    }
                });
        return new Result(best(hits), candidates, !aligner.isSpent());
    }

    /** Of licences that share words of the text the one that fits best, in the order of the text. */
    private static List<Found> best(List<Scored> hits) {
        List<Scored> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Scored::score)
                .thenComparing(one -> -one.hit().differing())
                .thenComparing(one -> one.rank().alike())
                .reversed()
                .thenComparing(one -> one.rank().licence().id()));
        List<Scored> chosen = new ArrayList<>();
        for (Scored one : sorted) {
            if (chosen.stream().noneMatch(one::overlaps)) {
                chosen.add(one);
            }
        }
        return chosen.stream()
                .sorted(Comparator.comparingInt(one -> one.hit().from()))
                .map(one -> new Found(
                        one.rank().licence().id(),
                        one.hit().from(),
                        one.hit().to(),
                        one.hit().differing(),
                        one.rank().licence().pairs()))
                .toList();
    }

    private static List<Rank> ranks(SpdxTexts spdx, Words words) {
        Pairs pairs = words.pairs();
        List<Rank> ranks = new ArrayList<>();
        for (Listed licence : spdx.all()) {
            int shared = licence.pairs().shared(pairs);
            if (shared > 0) {
                ranks.add(new Rank(
                        licence,
                        shared / (double) licence.pairs().size(),
                        shared / (double) pairs.size(),
                        2.0 * shared / (licence.pairs().size() + pairs.size())));
            }
        }
        return ranks;
    }
}
