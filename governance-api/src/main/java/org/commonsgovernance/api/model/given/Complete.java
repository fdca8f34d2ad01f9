package org.commonsgovernance.api.model.given;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The list of one kind of fact in this setup is complete: the only ground for concluding from absence.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param period when it held; null for all the observed period
 * @param kind of which kind nothing is missing
 */
@RecordBuilder
@Singleton(key = "kind")
public record Complete(String id, Source source, @Nullable Period period, FactKind kind) implements LastingFact {

    public Complete {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(kind, "kind");
    }
}
