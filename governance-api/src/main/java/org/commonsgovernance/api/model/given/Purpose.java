package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the production is for.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param aim what for
 * @param by who set it
 */
@RecordBuilder
public record Purpose(
        String id,
        Source source,
        @Nullable Period period,
        Aim aim,
        @Nullable @RefersTo(Organization.class) String by) implements LastingFact {

    public Purpose {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(aim, "aim");
        Require.textOrNull(by, "by");
    }

    public enum Aim {
        /** Makers and users need it. */
        USE,
        /** A public or common good. */
        BENEFIT,
        /** To be sold. */
        MARKET
    }
}
