package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * People who contributed for the first time, and people who did so once.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param perQuarter first-time contributors, on average over the window
 * @param quartersWithout quarters of the window without any
 * @param oneTimeShare of the window's contributors, those with one contribution ever
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.PARTICIPATION})
@Singleton
public record Newcomers(
        String id,
        Source source,
        @Nullable Fraction perQuarter,
        @Nullable Integer quartersWithout,
        @Nullable Fraction oneTimeShare)
        implements DerivedFact {

    public Newcomers {
        Require.text(id, "id");
        Require.present(source, "source");

        Require.notNegative(quartersWithout, "quartersWithout");
        Require.share(oneTimeShare, "oneTimeShare");
    }
}
