package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * An organisation looks after something of the setup.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param organization who looks after it
 * @param of what it looks after
 */
@RecordBuilder
public record Stewardship(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(Organization.class) String organization,
        Matter of) implements LastingFact {

    public Stewardship {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(organization, "organization");
        Require.present(of, "of");
    }

    public enum Matter {
        PROJECT,
        ASSETS,
        BUDGET,
        /** The place where the work is done or the product is used. */
        PLATFORM
    }
}
