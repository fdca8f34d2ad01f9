package org.commonsgovernance.rules.corpus;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.assessment.Layering;
import org.commonsgovernance.rules.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A corpus with packs laid over it. Packs may say from which judged day on a change holds, so that there is one corpus for
 * each span of days between the dates that they name.
 *
 * @param spans from the earliest to the last; never empty
 * @param lowest the figures below all packs
 */
public record LayeredCorpus(List<Span> spans, Policy lowest) {
    public LayeredCorpus {
        spans = List.copyOf(spans);
    }

    /**
     * The rules of some judged days.
     *
     * @param from the first of these days; null for the first span, which has no beginning
     * @param corpus what is judged by
     * @param tried the same as if all that is experimental counted; null where nothing is
     */
    public record Span(
            @Nullable LocalDate from,
            Corpus corpus,
            @Nullable Corpus tried) {}

    /** A corpus without packs. */
    public static LayeredCorpus of(Corpus corpus) {
        return new LayeredCorpus(List.of(new Span(null, corpus, null)), corpus.policy());
    }

    /** The rules of the days before any date that a pack names. */
    public Corpus first() {
        return spans.get(0).corpus();
    }

    /** The rules once every change holds. */
    public Corpus last() {
        return spans.get(spans.size() - 1).corpus();
    }

    /** Where the span of a judged day stands. */
    public int place(LocalDate day) {
        int place = 0;
        for (int i = 1; i < spans.size(); i++) {
            LocalDate from = spans.get(i).from();
            if (from != null && !day.isBefore(from)) {
                place = i;
            }
        }
        return place;
    }

    /** What the rules of a judged day are made of. */
    public Layering layering(LocalDate day) {
        return spans.get(place(day)).corpus().layering();
    }
}
