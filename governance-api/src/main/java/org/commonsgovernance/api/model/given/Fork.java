package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DatedFact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took the product another way.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param at when
 * @param baseLicense which terms it could start from
 * @param outcome what became of it
 * @param name what it is called
 */
@RecordBuilder
public record Fork(
        String id,
        Source source,
        PartialDate at,
        BaseLicense baseLicense,
        Outcome outcome,
        @Nullable String name) implements DatedFact {

    public Fork {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(at, "at");
        Require.present(baseLicense, "baseLicense");
        Require.present(outcome, "outcome");
        Require.textOrNull(name, "name");
    }

    public enum BaseLicense {
        /** The terms of the version then current. */
        CURRENT,
        /** Only the terms of an earlier version. */
        EARLIER
    }

    public enum Outcome {
        ALIVE,
        /** Its work came back. */
        MERGED,
        ABANDONED
    }
}
