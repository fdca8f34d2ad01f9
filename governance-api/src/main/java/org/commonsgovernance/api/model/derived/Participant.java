package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * A group that takes part: it contributes, holds, decides, sells or looks after something.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param group id of the group's head
 * @param legalForm what the group's head is; null where no source says
 * @param forProfit whether a surplus goes to owners at the end of the chain of control
 * @param cooperative whether a surplus goes to members there
 * @param holdsPower it holds an asset, looks after something, gives the licence, receives agreements, or has half of
 *     the seats of a body, so that nothing is decided against it
 */
@RecordBuilder
@DerivedFrom({FactKind.ORGANIZATION, FactKind.CONTROL})
public record Participant(
        String id,
        Source source,
        @RefersTo(Organization.class) String group,
        Organization.@Nullable LegalForm legalForm,
        @IfAbsent("UNKNOWN") Answer forProfit,
        @IfAbsent("UNKNOWN") Answer cooperative,
        boolean holdsPower)
        implements DerivedFact {

    public Participant {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(group, "group");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
        cooperative = cooperative == null ? Answer.UNKNOWN : cooperative;
    }
}
