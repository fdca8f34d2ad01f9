package org.commonsgovernance.collect.terms;

import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence or setting establishes.
 *
 * @param meaning what
 * @param isDenied whether it says that this is not asked
 * @param isDoubtful whether it only says that it may be so
 * @param isPartial whether it says so of some work or people only: larger work, committers; or, denied, small work
 * @param instrument which sort is to be signed; null where the name does not tell, and for other meanings
 * @param recipient with whom, as written; null where not named; of terms that are named, the licence's name
 * @param path the file that says so
 */
record Statement(
        Meaning meaning,
        boolean isDenied,
        boolean isDoubtful,
        boolean isPartial,
        @Nullable Instrument instrument,
        @Nullable String recipient,
        String path) {
    static Statement said(Meaning meaning, String path) {
        return new Statement(meaning, false, false, false, null, null, path);
    }

    static Statement denied(Meaning meaning, String path) {
        return new Statement(meaning, true, false, false, null, null, path);
    }

    /** That something is not asked of small work. */
    static Statement excepted(Meaning meaning, String path) {
        return new Statement(meaning, true, false, true, null, null, path);
    }
}
