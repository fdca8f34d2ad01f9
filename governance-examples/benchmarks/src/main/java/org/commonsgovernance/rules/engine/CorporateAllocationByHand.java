package org.commonsgovernance.rules.engine;

import java.util.EnumSet;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.given.Allocation;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.rules.engine.IndicatorsByHand.Found;

/** {@code corporate-allocation}. */
final class CorporateAllocationByHand {
    private static final Set<Measure> SEATS =
            EnumSet.of(Measure.ROADMAP_SEATS, Measure.RELEASE_SEATS, Measure.MERGE_SEATS, Measure.BUDGET_SEATS);
    private static final Set<Measure> MEANS = EnumSet.of(Measure.LABOUR, Measure.FUNDS, Measure.PRIORITIES);
    private static final Set<Decision> DECISIONS =
            EnumSet.of(Decision.ROADMAP, Decision.RELEASE, Decision.MERGE, Decision.BUDGET);

    private CorporateAllocationByHand() {}

    static void find(Found found, Fraction controlled, Fraction plural) {
        for (Share share : found.facts().all(Share.class)) {
            if (share.forProfit() == Answer.YES) {
                share(found, share, controlled, plural);
            }
        }
        for (DecisionPractice practice : found.facts().all(DecisionPractice.class)) {
            if (DECISIONS.contains(practice.subject()) && practice.procedure() == Procedure.FIAT) {
                Fraction share = practice.share();
                if (share != null && share.compareTo(controlled) > 0) {
                    found.addForProfit(
                            "a for-profit decides most of what is planned, merged, released or spent by fiat",
                            practice.by(),
                            practice);
                }
                found.addForProfit(
                        "a for-profit decides what is planned, merged, released or spent by fiat, how much of it is not known",
                        practice.by(),
                        practice);
            }
        }
        for (Stewardship stewardship : found.facts().all(Stewardship.class)) {
            if (stewardship.of() == Stewardship.Matter.PROJECT || stewardship.of() == Stewardship.Matter.PLATFORM) {
                steward(found, stewardship);
            }
        }
        for (Concentration seats : found.facts().all(Concentration.class)) {
            boolean isPlural = seats.of() == Measure.EVERY_MANDATE
                    && seats.peerFilled() == Answer.YES
                    && seats.largestForProfitUpper().compareTo(plural) <= 0;
            if (isPlural) {
                for (Concentration work : found.facts().all(Concentration.class)) {
                    if (work.of() == Measure.CONTRIBUTIONS
                            && work.largestForProfitUpper().compareTo(controlled) <= 0) {
                        found.add(
                                "peers fill every seat that decides, no for-profit has more than a third of them, and none"
                                        + " does more than half of the work",
                                seats,
                                work);
                    }
                }
            }
        }
        for (Parties parties : found.facts().all(Parties.class)) {
            if (parties.forProfit() == Answer.NO) {
                found.add("no for-profit takes part", parties);
            }
        }
    }

    private static void steward(Found found, Stewardship stewardship) {
        String firm = stewardship.organization();
        for (DecisionPractice practice : found.facts().all(DecisionPractice.class)) {
            if (practice.subject() == Decision.ROADMAP
                    && practice.procedure() == Procedure.FIAT
                    && firm.equals(practice.by())) {
                found.addForProfit(
                        "a for-profit that looks after the project or its place of work plans by fiat",
                        firm,
                        practice,
                        stewardship);
            }
        }
        for (Allocation allocation : found.facts().all(Allocation.class)) {
            if (allocation.resource() == Allocation.Resource.LABOUR
                    && allocation.procedure() == Procedure.FIAT
                    && firm.equals(allocation.allocatedBy())) {
                found.addForProfit(
                        "a for-profit that looks after the project or its place of work directs the labour by fiat",
                        firm,
                        allocation,
                        stewardship);
            }
        }
    }

    private static void share(Found found, Share share, Fraction controlled, Fraction plural) {
        boolean isMost = share.lower().compareTo(controlled) > 0;
        if (SEATS.contains(share.of())) {
            if (isMost) {
                found.add("one for-profit holds more than half of the seats that decide", share);
            }
            if (share.lower().compareTo(plural) > 0) {
                found.add("one for-profit holds more than a third of the seats that decide", share);
            }
        }
        if (isMost && MEANS.contains(share.of())) {
            found.add("one for-profit alone directs more than half of the labour, money or plans", share);
        }
        if (isMost && share.of() == Measure.CONTRIBUTIONS) {
            found.add("one for-profit does more than half of the work", share);
        }
        Fraction cap = share.seatsCap();
        if (share.of() == Measure.BODY_SEATS && cap != null && share.lower().compareTo(cap) > 0) {
            found.add("one for-profit holds more seats than the body's own rule allows", share);
        }
    }
}
