package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * Groups that offer the product, or services around it, for money.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param groups how many unrelated groups
 * @param exclusive whether one of them has a right that the others lack; NO only where the offerings are complete
 */
@RecordBuilder
@DerivedFrom({FactKind.OFFERING, FactKind.CONTROL})
@Singleton
public record Sellers(
        String id,
        Source source,
        int groups,
        @IfAbsent("UNKNOWN") Answer exclusive) implements DerivedFact {

    public Sellers {
        Require.text(id, "id");
        Require.present(source, "source");
        exclusive = exclusive == null ? Answer.UNKNOWN : exclusive;
    }
}
