package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * How large contributions are.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param median median size, in the setup's unit; the smaller of two in the middle
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.TASK_BOARD})
@Singleton
public record Sizes(String id, Source source, long median) implements DerivedFact {

    public Sizes {
        Require.text(id, "id");
        Require.present(source, "source");
    }
}
