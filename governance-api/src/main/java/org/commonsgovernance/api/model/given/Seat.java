package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body, and for whom it is held.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param body which body
 * @param holder who sits there; null for somebody unnamed
 * @param onBehalfOf for whom; null to look it up in the holder's affiliations
 * @param independent a source says that the holder acts for no organisation
 * @param filledBy how the holder came to it
 * @param inactive the holder takes no part; inactive seats are left out of every share
 */
@RecordBuilder
public record Seat(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(GovernanceBody.class) String body,
        @Nullable @RefersTo(Contributor.class) String holder,
        @Nullable @RefersTo(Organization.class) String onBehalfOf,
        boolean independent,
        @Nullable FilledBy filledBy,
        boolean inactive)
        implements LastingFact {

    public Seat {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(body, "body");
        Require.textOrNull(holder, "holder");
        Require.textOrNull(onBehalfOf, "onBehalfOf");
        if (onBehalfOf != null && independent) {
            throw new IllegalArgumentException("a seat can't be both independent and held for \"" + onBehalfOf + "\"");
        }
    }

    public enum FilledBy {
        ELECTION,
        /** Chosen by those who sit there already. */
        COOPTION,
        /** Named by somebody outside the body. */
        APPOINTMENT,
        OWNERSHIP,
        /** Taken up by doing the work. */
        SELF_SELECTION
    }
}
