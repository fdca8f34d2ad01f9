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
 * Whether anybody of a sort takes part at all. NO only where the lists of organisations and of control are complete.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param forProfit a group whose surplus goes to owners
 * @param cooperative a group whose surplus goes to members
 */
@RecordBuilder
@DerivedFrom({FactKind.ORGANIZATION, FactKind.CONTROL})
@Singleton
public record Parties(
        String id,
        Source source,
        @IfAbsent("UNKNOWN") Answer forProfit,
        @IfAbsent("UNKNOWN") Answer cooperative) implements DerivedFact {

    public Parties {
        Require.text(id, "id");
        Require.present(source, "source");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
        cooperative = cooperative == null ? Answer.UNKNOWN : cooperative;
    }
}
