package org.commonsgovernance.collect.terms;

import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence or setting establishes.
 *
 * @param meaning what
 * @param isDenied whether it says that this is not asked
 * @param isDoubtful whether it only says that it may be so
 * @param instrument which sort is to be signed; null where the name does not tell, and for other meanings
 * @param recipient with whom, as written; null where not named
 * @param path the file that says so
 */
record Statement(
        Meaning meaning,
        boolean isDenied,
        boolean isDoubtful,
        @Nullable Instrument instrument,
        @Nullable String recipient,
        String path) {
    static Statement said(Meaning meaning, String path) {
        return new Statement(meaning, false, false, null, null, path);
    }
}
