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
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Organization;
import org.jspecify.annotations.Nullable;

/**
 * How far something countable lies with few. One row per measure and scope, and one over every mandate that directs
 * resources (the worst of them).
 *
 * @param id unique among the facts of this type in a setup
 * @param source where it is known from
 * @param of of what
 * @param body for {@code BODY_SEATS}, which body
 * @param organization for {@code BODY_SEATS} and {@code EVERY_BODY}, to whom the bodies belong
 * @param largestLower what the largest group surely has, 0 to 1
 * @param largestUpper what some group may have, 0 to 1
 * @param largestForProfitLower what the largest for-profit group surely has, 0 to 1
 * @param largestForProfitUpper what some for-profit group may have, 0 to 1
 * @param elephantFactor the fewest organisations that make half of what is attributed (CHAOSS)
 * @param absenceFactor the fewest people who make half (CHAOSS, contributor absence factor)
 * @param unknownShare what is attributed to nobody
 * @param parties groups, and people who are not known to act for one: at most so many independent parties
 * @param people contributors or holders, bots left out
 * @param peerFilled for seats, whether all were filled by election, cooption or self-selection
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
@Singleton(
        key = "of",
        severalFor = {"BODY_SEATS", "EVERY_BODY"})
public record Concentration(
        String id,
        Source source,
        Measure of,
        @Nullable @RefersTo(GovernanceBody.class) String body,
        @Nullable @RefersTo(Organization.class) String organization,
        Fraction largestLower,
        Fraction largestUpper,
        Fraction largestForProfitLower,
        Fraction largestForProfitUpper,
        @Nullable Integer elephantFactor,
        @Nullable Integer absenceFactor,
        @Nullable Fraction unknownShare,
        @Nullable Integer parties,
        @Nullable Integer people,
        @IfAbsent("UNKNOWN") Answer peerFilled)
        implements DerivedFact {

    public Concentration {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(of, "of");
        Require.textOrNull(body, "body");
        Require.textOrNull(organization, "organization");
        Require.present(largestLower, "largestLower");
        Require.present(largestUpper, "largestUpper");
        Require.present(largestForProfitLower, "largestForProfitLower");
        Require.present(largestForProfitUpper, "largestForProfitUpper");
        Require.notNegative(elephantFactor, "elephantFactor");
        Require.notNegative(absenceFactor, "absenceFactor");
        Require.share(unknownShare, "unknownShare");
        Require.notNegative(parties, "parties");
        Require.notNegative(people, "people");
        peerFilled = peerFilled == null ? Answer.UNKNOWN : peerFilled;
        Shares.requireInterval(largestLower, largestUpper, "largestLower", "largestUpper");
        Shares.requireInterval(
                largestForProfitLower, largestForProfitUpper, "largestForProfitLower", "largestForProfitUpper");
    }
}
