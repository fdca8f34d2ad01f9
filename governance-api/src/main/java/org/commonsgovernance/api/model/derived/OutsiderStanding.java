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
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * How those who are not of the largest group stand among those who merge. Largest: by seats that decide merges.
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param largestGroup the largest group; null where none is known
 * @param largestForProfit whether it is for profit
 * @param seatShareLower outsiders' sure share of the seats that decide merges, 0 to 1
 * @param seatShareUpper outsiders' possible share of these, 0 to 1
 * @param contributionShareLower outsiders' sure share of the work, 0 to 1; null where the work is not known
 * @param contributionShareUpper outsiders' possible share of the work, 0 to 1; null where the work is not known
 * @param ratioLower least sure ratio of seat share to contribution share; null where too few outsiders work to
 *     tell
 * @param ratioUpper greatest possible ratio of these; null where too few outsiders work to tell
 * @param outsidersWithMergeRights seats surely held by outsiders
 * @param outsidersMayHaveMergeRights seats that outsiders may hold; null where their number is not known
 */
@RecordBuilder
@DerivedFrom({
    FactKind.SEAT,
    FactKind.MANDATE,
    FactKind.GOVERNANCE_BODY,
    FactKind.CONTRIBUTION,
    FactKind.AFFILIATION,
    FactKind.CONTROL
})
@Singleton
public record OutsiderStanding(
        String id,
        Source source,
        @Nullable @RefersTo(Organization.class) String largestGroup,
        @IfAbsent("UNKNOWN") Answer largestForProfit,
        Fraction seatShareLower,
        Fraction seatShareUpper,
        @Nullable Fraction contributionShareLower,
        @Nullable Fraction contributionShareUpper,
        @Nullable Fraction ratioLower,
        @Nullable Fraction ratioUpper,
        int outsidersWithMergeRights,
        @Nullable Integer outsidersMayHaveMergeRights)
        implements DerivedFact {

    public OutsiderStanding {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.textOrNull(largestGroup, "largestGroup");
        largestForProfit = largestForProfit == null ? Answer.UNKNOWN : largestForProfit;
        Require.present(seatShareLower, "seatShareLower");
        Require.present(seatShareUpper, "seatShareUpper");
        Require.notNegative(outsidersMayHaveMergeRights, "outsidersMayHaveMergeRights");
        Require.share(contributionShareLower, "contributionShareLower");
        Require.share(contributionShareUpper, "contributionShareUpper");
        Shares.requireInterval(seatShareLower, seatShareUpper, "seatShareLower", "seatShareUpper");
    }
}
