package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One organisation can decide what another does. Links of ownership close into groups.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param controller who decides
 * @param controlled whose acts are decided
 * @param means by which right
 */
@RecordBuilder
public record Control(
        String id,
        Source source,
        @Nullable Period period,
        @RefersTo(Organization.class) String controller,
        @RefersTo(Organization.class) String controlled,
        Means means)
        implements LastingFact {

    public Control {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(controller, "controller");
        Require.text(controlled, "controlled");
        Require.present(means, "means");
        if (controller.equals(controlled)) {
            throw new IllegalArgumentException("\"" + controller + "\" can't control itself");
        }
    }

    public enum Means {
        OWNERSHIP,
        /** A majority of its board. */
        BOARD,
        /** Names those who decide. */
        APPOINTMENT,
        /** A person holds the office that decides. */
        OFFICE
    }
}
