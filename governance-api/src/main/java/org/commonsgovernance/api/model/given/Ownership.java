package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a component.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param component which piece
 * @param owner who; null where nobody does
 */
@RecordBuilder
public record Ownership(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(Component.class) String component,
        @Nullable @RefersTo(Contributor.class) String owner)
        implements LastingFact {

    public Ownership {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(component, "component");
        Require.textOrNull(owner, "owner");
    }
}
