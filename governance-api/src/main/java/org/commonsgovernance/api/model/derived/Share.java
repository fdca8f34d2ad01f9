package org.commonsgovernance.api.model.derived;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * One group's part of something countable (CHAOSS, organizational influence). Independent people stay in the whole.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param of of what
 * @param body for {@code BODY_SEATS}, which body
 * @param group whose
 * @param forProfit whether the group is for profit
 * @param lower what surely is the group's, 0 to 1
 * @param upper what may be, 0 to 1
 * @param seatsCap the most that a rule lets one employer hold; null without such a rule
 */
@RecordBuilder
@DerivedFrom({
    FactKind.CONTRIBUTION,
    FactKind.AFFILIATION,
    FactKind.SEAT,
    FactKind.GOVERNANCE_BODY,
    FactKind.MANDATE,
    FactKind.ALLOCATION,
    FactKind.CONTROL
})
public record Share(
        String id,
        Source source,
        Measure of,
        @Nullable @RefersTo(GovernanceBody.class) String body,
        @RefersTo(Organization.class) String group,
        @IfAbsent("UNKNOWN") Answer forProfit,
        Fraction lower,
        Fraction upper,
        @Nullable Fraction seatsCap)
        implements DerivedFact {

    public Share {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(of, "of");
        Require.textOrNull(body, "body");
        Require.text(group, "group");
        forProfit = forProfit == null ? Answer.UNKNOWN : forProfit;
        Require.present(lower, "lower");
        Require.present(upper, "upper");
        Shares.requireInterval(lower, upper, "lower", "upper");
        Require.share(seatsCap, "seatsCap");
    }
}
