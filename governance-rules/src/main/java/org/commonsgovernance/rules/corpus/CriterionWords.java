package org.commonsgovernance.rules.corpus;

import java.util.List;

/**
 * What {@code criterion.yaml} says.
 *
 * @param id the folder's name again, so that a copied folder is noticed
 * @param place its place among the criteria of its sort, in the order of the document; at least 1
 * @param statement what is true or false of a setup, a sentence
 * @param why why it matters, one sentence each
 * @param remedy what those judged can do about it, one sentence each
 * @param source where in the document it stands
 */
public record CriterionWords(
        String id, int place, String statement, List<String> why, List<String> remedy, String source) {
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
}
