package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.MeasuredFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How the door works in practice.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period the period measured; null for all the observed period
 * @param newcomersPerQuarter first-time contributors, on average
 * @param acceptedFromOutsiders of what people without commit rights proposed
 * @param rejectedFromOutsiders of what people without commit rights proposed
 * @param acceptedFromInsiders of what people with commit rights proposed
 * @param rejectedFromInsiders of what people with commit rights proposed
 * @param commitRightsToOutsiders people of no or another employer who were given commit rights
 * @param oneTimeShare of the contributors, those with one contribution
 * @param contributorsUsingProduct of the contributors, those who use the product themselves
 */
@RecordBuilder
public record Participation(
        String id,
        Source source,
        @Nullable Period period,
        @Nullable Fraction newcomersPerQuarter,
        @Nullable Integer acceptedFromOutsiders,
        @Nullable Integer rejectedFromOutsiders,
        @Nullable Integer acceptedFromInsiders,
        @Nullable Integer rejectedFromInsiders,
        @Nullable Integer commitRightsToOutsiders,
        @Nullable Fraction oneTimeShare,
        @Nullable Fraction contributorsUsingProduct)
        implements MeasuredFact {

    public Participation {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.notNegative(acceptedFromOutsiders, "acceptedFromOutsiders");
        Require.notNegative(rejectedFromOutsiders, "rejectedFromOutsiders");
        Require.notNegative(acceptedFromInsiders, "acceptedFromInsiders");
        Require.notNegative(rejectedFromInsiders, "rejectedFromInsiders");
        Require.notNegative(commitRightsToOutsiders, "commitRightsToOutsiders");
        Require.share(oneTimeShare, "oneTimeShare");
        Require.share(contributorsUsingProduct, "contributorsUsingProduct");
    }
}
