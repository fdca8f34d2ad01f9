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
 * What a body decides.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param body which body
 * @param decides what
 * @param threshold the share of votes needed; null for a simple majority or where no source says
 */
@RecordBuilder
public record Mandate(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(GovernanceBody.class) String body,
        Decision decides,
        @Nullable Fraction threshold)
        implements LastingFact {

    public Mandate {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(body, "body");
        Require.present(decides, "decides");
        Require.share(threshold, "threshold");
    }
}
