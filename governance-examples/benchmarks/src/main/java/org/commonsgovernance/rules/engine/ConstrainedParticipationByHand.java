package org.commonsgovernance.rules.engine;

import java.util.EnumSet;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.rules.engine.IndicatorsByHand.Found;
import org.commonsgovernance.rules.policy.Policy;

/** {@code constrained-participation}. */
final class ConstrainedParticipationByHand {
    private static final Set<AccessRule.Requirement> CLOSED_DOORS = EnumSet.of(
            AccessRule.Requirement.REFUSED,
            AccessRule.Requirement.EMPLOYMENT,
            AccessRule.Requirement.PAYMENT,
            AccessRule.Requirement.INVITATION);
    private static final Set<AccessRule.Requirement> INNER_DOORS = EnumSet.of(
            AccessRule.Requirement.EMPLOYMENT, AccessRule.Requirement.INVITATION, AccessRule.Requirement.REFUSED);
    private static final Set<AccessRule.Requirement> LEAVE = EnumSet.of(
            AccessRule.Requirement.APPROVAL, AccessRule.Requirement.CREDENTIAL, AccessRule.Requirement.MEMBERSHIP);
    private static final Set<AccessRule.Requirement> OPEN_DOORS =
            EnumSet.of(AccessRule.Requirement.NONE, AccessRule.Requirement.ACCOUNT, AccessRule.Requirement.DCO);

    private ConstrainedParticipationByHand() {}

    static void find(Found found, Policy policy) {
        for (AccessRule rule : found.facts().all(AccessRule.class)) {
            if (rule.action() == AccessRule.Action.CONTRIBUTE && CLOSED_DOORS.contains(rule.requirement())) {
                found.addForProfit(
                        "a for-profit takes no contributions, or only from employees, payers or the invited",
                        rule.imposedBy(),
                        rule);
            }
            String by = rule.imposedBy();
            if (rule.action() == AccessRule.Action.CONTRIBUTE && LEAVE.contains(rule.requirement()) && by != null) {
                leave(found, rule, by);
            }
            if (rule.action() == AccessRule.Action.CONTRIBUTE
                    && rule.requirement() == AccessRule.Requirement.AGREEMENT
                    && by != null) {
                terms(found, rule, by);
            }
            boolean isInner = rule.action() == AccessRule.Action.REVIEW || rule.action() == AccessRule.Action.COMMIT;
            if (isInner && INNER_DOORS.contains(rule.requirement())) {
                found.addForProfit(
                        "review or commit rights are for a for-profit's employees or those it invites",
                        rule.imposedBy(),
                        rule);
            }
        }
        long prompt = IndicatorsByHand.value(policy, "promptDays").numerator();
        found.facts().all(Disclosure.class).forEach(one -> disclosure(found, one, prompt));
        found.facts().all(ControlExercise.class).forEach(one -> deed(found, one));
        found.facts().all(ContributorAgreement.class).forEach(one -> agreement(found, one));
        outsiders(found, policy);
        for (Entry entry : found.facts().all(Entry.class)) {
            boolean isOpen = entry.contribute() != null
                    && OPEN_DOORS.contains(entry.contribute())
                    && (entry.agreement() == ContributorAgreement.Instrument.NONE
                            || entry.agreement() == ContributorAgreement.Instrument.DCO);
            for (Concentration seats : found.facts().all(Concentration.class)) {
                if (isOpen
                        && seats.of() == Measure.MERGE_SEATS
                        && seats.largestForProfitUpper().compareTo(IndicatorsByHand.value(policy, "controlled")) <= 0) {
                    found.add(
                            "anyone may propose under the licence itself, and no for-profit decides merges alone",
                            entry,
                            seats);
                }
            }
        }
        for (Parties parties : found.facts().all(Parties.class)) {
            if (parties.forProfit() == Answer.NO) {
                found.add("no for-profit takes part", parties);
            }
        }
    }

    private static void leave(Found found, AccessRule rule, String by) {
        for (DecisionPractice practice : found.facts().all(DecisionPractice.class)) {
            if (practice.subject() == Decision.ROADMAP
                    && practice.procedure() == Procedure.FIAT
                    && by.equals(practice.by())) {
                found.addForProfit(
                        "a for-profit lets in by its leave, and decides by fiat what is planned", by, rule, practice);
            }
        }
    }

    private static void terms(Found found, AccessRule rule, String by) {
        for (DecisionPractice practice : found.facts().all(DecisionPractice.class)) {
            if (practice.subject() == Decision.MEMBERSHIP
                    && practice.procedure() == Procedure.FIAT
                    && by.equals(practice.by())) {
                found.addForProfit(
                        "a for-profit lets in under its own terms, and shuts out by fiat", by, rule, practice);
            }
        }
    }

    private static void disclosure(Found found, Disclosure one, long prompt) {
        boolean isWork = one.subject() == Disclosure.Subject.HISTORY || one.subject() == Disclosure.Subject.CHANGES;
        if (isWork && one.audience() == Disclosure.Audience.INTERNAL) {
            found.addForProfit("a for-profit develops inside first", one.by(), one);
        }
        Integer delay = one.delayDays();
        if (isWork && delay != null && delay > prompt) {
            found.addForProfit("a for-profit makes its work public only long after it was done", one.by(), one);
        }
    }

    private static void deed(Found found, ControlExercise one) {
        String by = one.by();
        if (by == null) {
            return;
        }
        switch (one.deed()) {
            case ACCESS_REVOKED, FORK_THREATENED ->
                found.addForProfit(
                        "a for-profit with power over the project revoked access or threatened a fork",
                        by,
                        Participant::holdsPower,
                        one);
            case CONTRIBUTION_REFUSED -> found.addForProfit("a for-profit refused a contribution", by, one);
            default -> {}
        }
    }

    private static void agreement(Found found, ContributorAgreement one) {
        if (one.instrument() == ContributorAgreement.Instrument.ASSIGNMENT) {
            found.addForProfit("contributors assign their copyright to a for-profit", one.recipient(), one);
        }
        if (one.instrument() == ContributorAgreement.Instrument.LICENSE_AGREEMENT && one.symmetric() == Answer.NO) {
            for (RelicensingPower power : found.facts().all(RelicensingPower.class)) {
                if (power.forProfit() == Answer.YES
                        && power.exercised() == Answer.YES
                        && power.group() != null
                        && power.group().equals(one.recipient())) {
                    found.add(
                            "contributors gave a for-profit more than it gave them, and it changed the terms against the"
                                    + " commons",
                            one,
                            power);
                }
            }
        }
        boolean isOneSided =
                one.symmetric() == Answer.NO || (one.mayRelicense() == Answer.YES && one.symmetric() == Answer.UNKNOWN);
        if (one.instrument() == ContributorAgreement.Instrument.LICENSE_AGREEMENT && isOneSided) {
            found.addForProfit(
                    "contributors sign an agreement that gives a for-profit more than it gives them",
                    one.recipient(),
                    one);
        }
    }

    private static void outsiders(Found found, Policy policy) {
        Fraction far = IndicatorsByHand.value(policy, "farBelow");
        Fraction near = IndicatorsByHand.value(policy, "near");
        long enough = IndicatorsByHand.value(policy, "enoughProposals").numerator();
        for (OutsiderStanding standing : found.facts().all(OutsiderStanding.class)) {
            Integer most = standing.outsidersMayHaveMergeRights();
            if (standing.largestForProfit() == Answer.YES && most != null && most <= 0) {
                found.add("nobody but the largest for-profit may merge", standing);
            }
        }
        for (Acceptance acceptance : found.facts().all(Acceptance.class)) {
            Fraction ratio = acceptance.ratio();
            if (ratio == null || acceptance.proposalsOfOutsiders() < enough) {
                continue;
            }
            for (Parties parties : found.facts().all(Parties.class)) {
                if (parties.forProfit() == Answer.YES && ratio.compareTo(far) < 0) {
                    found.add("outsiders' proposals are accepted far less often than insiders'", acceptance, parties);
                } else if (parties.forProfit() == Answer.YES && ratio.compareTo(near) < 0) {
                    found.add(
                            "outsiders' proposals are accepted clearly less often than insiders'", acceptance, parties);
                }
            }
            if (ratio.compareTo(near) >= 0) {
                for (OutsiderStanding standing : found.facts().all(OutsiderStanding.class)) {
                    if (standing.seatShareLower().compareTo(IndicatorsByHand.value(policy, "substantial")) >= 0) {
                        found.add(
                                "outsiders hold merge rights in substance and are accepted about as often as insiders",
                                standing,
                                acceptance);
                    }
                }
            }
        }
    }
}
