package org.commonsgovernance.beside;

import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;

/** How well a thing is known, the best first: what decides, for each rule, how far it counts. */
public enum Strength {
    /** By a document or data. */
    DOCUMENT,
    /** By the word of those who are judged. */
    OWN_WORD,
    /** By the word of others. */
    HEARSAY;

    public static Strength of(Source source) {
        return source.basis() != Basis.CLAIMED ? DOCUMENT : source.isHearsay() ? HEARSAY : OWN_WORD;
    }

    Strength weaker(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isAtLeast(Strength other) {
        return compareTo(other) <= 0;
    }
}
