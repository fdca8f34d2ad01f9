package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * How large contributions are.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param median median size, in the setup's unit
 * @param smallShare of the contributions, those of at most the policy's small size
 */
@RecordBuilder
@DerivedFrom({FactKind.CONTRIBUTION, FactKind.TASK_BOARD})
@Singleton
public record Sizes(
        String id, Source source, long median, @Nullable Fraction smallShare) implements DerivedFact {

    public Sizes {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.share(smallShare, "smallShare");
    }
}
