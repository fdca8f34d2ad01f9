package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Why people take part, as surveyed.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param motive why
 * @param share of those asked; null where no source says
 */
@RecordBuilder
public record Motivation(
        String id,
        Source source,
        @Nullable Period period,
        Motive motive,
        @Nullable Fraction share) implements MeasuredFact {

    public Motivation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(motive, "motive");
        Require.share(share, "share");
    }

    public enum Motive {
        OWN_NEED,
        LEARNING,
        ENJOYMENT,
        REPUTATION,
        IDEALS,
        BELONGING,
        PAYMENT
    }
}
