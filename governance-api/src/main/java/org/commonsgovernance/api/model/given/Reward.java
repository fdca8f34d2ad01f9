package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What contributors get for their work.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param kind what sort
 * @param payer who pays
 * @param share of the contributors who get it; null where no source says
 */
@RecordBuilder
public record Reward(
        String id,
        Source source,
        @Nullable Period period,
        Kind kind,
        @Nullable @RefersTo(Organization.class) String payer,
        @Nullable Fraction share)
        implements MeasuredFact {

    public Reward {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(kind, "kind");
        Require.textOrNull(payer, "payer");
        Require.share(share, "share");
    }

    public enum Kind {
        WAGE,
        PER_TASK,
        ROYALTY,
        RECOGNITION,
        NONE
    }
}
