package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What contributors sign away, or affirm, before their work is taken.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param instrument what sort
 * @param recipient to whom; null for none
 * @param mayRelicense whether the recipient may give the work on under other terms
 * @param symmetric whether contributors, or whoever gets the product, have the same rights as the recipient
 */
@RecordBuilder
public record ContributorAgreement(
        String id,
        Source source,
        @Nullable Period period,
        Instrument instrument,
        @Nullable @RefersTo(Organization.class) String recipient,
        @IfAbsent("UNKNOWN") Answer mayRelicense,
        @IfAbsent("UNKNOWN") Answer symmetric)
        implements LastingFact {

    public ContributorAgreement {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(instrument, "instrument");
        Require.textOrNull(recipient, "recipient");
        mayRelicense = mayRelicense == null ? Answer.UNKNOWN : mayRelicense;
        symmetric = symmetric == null ? Answer.UNKNOWN : symmetric;
    }

    public enum Instrument {
        /** Work comes in under the licence it goes out under. */
        NONE,
        /** The contributor affirms the right to contribute. */
        DCO,
        LICENSE_AGREEMENT,
        ASSIGNMENT
    }
}
