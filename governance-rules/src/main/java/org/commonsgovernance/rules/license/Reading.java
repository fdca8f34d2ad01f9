package org.commonsgovernance.rules.license;

import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.derived.Terms;

/**
 * What an expression allows.
 *
 * @param terms the terms
 * @param copyleft whether what is made from it must be given on alike
 * @param publicDomain whether all rights were given up
 */
public record Reading(Terms terms, Answer copyleft, Answer publicDomain) {
    static final Reading UNKNOWN = new Reading(Terms.UNKNOWN, Answer.UNKNOWN, Answer.UNKNOWN);
    static final Reading NONE = new Reading(Terms.NONE, Answer.NO, Answer.NO);

    /** Whoever may choose takes the better side, and of equals the one that binds less. */
    Reading or(Reading other) {
        int byTerms = terms.compareTo(other.terms);
        if (byTerms != 0) {
            return byTerms < 0 ? this : other;
        }
        return new Reading(terms, copyleft.and(other.copyleft), publicDomain.or(other.publicDomain));
    }

    /** Whoever must keep both is bound by the worse. */
    Reading and(Reading other) {
        Terms worse = terms.compareTo(other.terms) >= 0 ? terms : other.terms;
        return new Reading(worse, copyleft.or(other.copyleft), publicDomain.and(other.publicDomain));
    }
}
