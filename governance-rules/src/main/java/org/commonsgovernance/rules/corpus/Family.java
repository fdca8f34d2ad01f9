package org.commonsgovernance.rules.corpus;

/**
 * What {@code family.yaml} says: a family of inversions, which the verdict counts once.
 *
 * @param id the folder's name again, so that a copied folder is noticed
 * @param place its place among the families; at least 1
 * @param statement what its criteria say together, a sentence
 */
public record Family(String id, int place, String statement) {
    public Family {
        if (place < 1) {
            throw new IllegalArgumentException("place is counted from 1, not " + place);
        }
    }
}
