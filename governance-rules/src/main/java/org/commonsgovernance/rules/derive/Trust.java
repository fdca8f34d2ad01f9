package org.commonsgovernance.rules.derive;

import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;

/**
 * Which facts a derivation may rest on. Everything is derived from documents and data alone first, and again with claims
 * added where there are any: so that a claim adds what follows from it, and weakens nothing that holds without it.
 */
enum Trust {
    DOCUMENTS_AND_DATA(""),
    AND_CLAIMS_OF_THE_JUDGED(":claimed-by-the-judged"),
    AND_ALL_CLAIMS(":claimed");

    private final String suffix;

    Trust(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    boolean accepts(Source source) {
        return of(source).compareTo(this) <= 0;
    }

    /** The least trusting level that accepts the source. */
    static Trust of(Source source) {
        if (source.basis() != Basis.CLAIMED) {
            return DOCUMENTS_AND_DATA;
        }
        return source.speaker() == Speaker.SELF ? AND_CLAIMS_OF_THE_JUDGED : AND_ALL_CLAIMS;
    }
}
