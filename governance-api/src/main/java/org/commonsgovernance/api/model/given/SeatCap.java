package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A rule that no employer may hold more than a share of a body's seats.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param body which body
 * @param largestShare the most that one employer may hold
 */
@RecordBuilder
public record SeatCap(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(GovernanceBody.class) String body,
        Fraction largestShare)
        implements LastingFact {

    public SeatCap {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(body, "body");
        Require.present(largestShare, "largestShare");
        Require.share(largestShare, "largestShare");
    }
}
