package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source tells who controls an organisation, or that nobody does: no {@link Control} over it is missing. Without such
 * a fact, or {@link Complete} for control as a whole, an organisation may be one with any other.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param organization whose controllers are known
 */
@RecordBuilder
public record ControlKnown(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(Organization.class) String organization) implements LastingFact {

    public ControlKnown {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(organization, "organization");
    }
}
