package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who decide something: a board, a council, the maintainers.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param name for people to read
 * @param organization to whom it belongs
 * @param seats how many seats it has; null where only a complete list of seats tells
 */
@RecordBuilder
public record GovernanceBody(
        String id,
        Source source,
        @Nullable Period period,
        String name,
        @Nullable @RefersTo(Organization.class) String organization,
        @Nullable Integer seats)
        implements LastingFact {

    public GovernanceBody {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(name, "name");
        Require.textOrNull(organization, "organization");
        Require.notNegative(seats, "seats");
    }
}
