package org.commonsgovernance.rules.corpus;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.rules.tree.Key;
import org.jspecify.annotations.Nullable;

/**
 * What {@code criterion.yaml} says.
 *
 * @param id the folder's name again, so that a copied folder is noticed
 * @param place its place among the criteria of its sort, in the order of the document; at least 1
 * @param statement what is true or false of a setup, a sentence
 * @param why why it matters, one sentence each
 * @param remedy what those judged can do about it, one sentence each
 * @param source where in the document it stands; for a pack's, what it rests on
 * @param lifecycle how settled it is; an experimental criterion is reported and counts for nothing
 * @param effectiveOn for a pack's criterion, from which judged day on it is asked; null where from the first
 */
public record CriterionWords(
        String id,
        int place,
        String statement,
        List<String> why,
        List<String> remedy,
        String source,
        @IfAbsent("STABLE") Lifecycle lifecycle,
        @Key("effective-on") @Nullable LocalDate effectiveOn) {
    public CriterionWords {
        if (place < 1) {
            throw new IllegalArgumentException("place is counted from 1, not " + place);
        }
        if (why.isEmpty()) {
            throw new IllegalArgumentException("why needs at least one sentence");
        }
        if (remedy.isEmpty()) {
            throw new IllegalArgumentException("remedy needs at least one sentence");
        }
        why = List.copyOf(why);
        remedy = List.copyOf(remedy);
    }

    /** Of a stable criterion. */
    public CriterionWords(
            String id, int place, String statement, List<String> why, List<String> remedy, String source) {
        this(id, place, statement, why, remedy, source, Lifecycle.STABLE, null);
    }

    /** The same, as if it were settled. */
    CriterionWords stable() {
        return new CriterionWords(id, place, statement, why, remedy, source, Lifecycle.STABLE, effectiveOn);
    }
}
