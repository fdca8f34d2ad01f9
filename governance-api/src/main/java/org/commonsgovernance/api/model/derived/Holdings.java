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

/**
 * What one group holds of what the product can't be carried on without; one row a group, and another where
 * claims add something.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param group whose
 * @param forProfit whether the group is for profit
 * @param cooperative whether a surplus of the group goes to members
 * @param copyright holds all of it, or more than half
 * @param trademark holds it
 * @param domainName holds it
 * @param packageName holds it
 * @param releaseKeys holds them
 * @param repository holds it
 * @param infrastructure holds it
 * @param count how many of these seven it holds
 */
@RecordBuilder
@DerivedFrom({FactKind.ASSET_CONTROL, FactKind.CONTROL})
public record Holdings(
        String id,
        Source source,
        @RefersTo(Organization.class) String group,
        @IfAbsent("UNKNOWN") Answer forProfit,
        @IfAbsent("UNKNOWN") Answer cooperative,
        boolean copyright,
        boolean trademark,
        boolean domainName,
        boolean packageName,
        boolean releaseKeys,
        boolean repository,
        boolean infrastructure,
        int count)
        implements DerivedFact {

    public Holdings {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.text(group, "group");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
        cooperative = cooperative == null ? Answer.UNKNOWN : cooperative;
    }
}
