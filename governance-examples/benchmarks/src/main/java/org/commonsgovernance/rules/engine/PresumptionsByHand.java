package org.commonsgovernance.rules.engine;

import java.util.EnumSet;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.rules.engine.IndicatorsByHand.Found;

/** What the indicators presume as long as nothing is known against it. */
final class PresumptionsByHand {
    private static final Set<LegalForm> WITHOUT_OWNERS = EnumSet.of(
            LegalForm.CHARITY,
            LegalForm.FOUNDATION,
            LegalForm.COMMUNITY,
            LegalForm.PUBLIC_BODY,
            LegalForm.TRADE_ASSOCIATION);
    private static final Set<Measure> SEATS_AND_WORK =
            EnumSet.of(Measure.CONTRIBUTIONS, Measure.MERGE_SEATS, Measure.ROADMAP_SEATS);
    private static final Set<Measure> SEATS_WORK_AND_MEANS = EnumSet.of(
            Measure.CONTRIBUTIONS,
            Measure.ROADMAP_SEATS,
            Measure.RELEASE_SEATS,
            Measure.MERGE_SEATS,
            Measure.BUDGET_SEATS,
            Measure.LABOUR,
            Measure.FUNDS,
            Measure.PRIORITIES);
    private static final Set<Decision> DECISIONS =
            EnumSet.of(Decision.ROADMAP, Decision.MERGE, Decision.RELEASE, Decision.BUDGET);
    private static final Set<Procedure> TOGETHER =
            EnumSet.of(Procedure.CONSENSUS, Procedure.LAZY_CONSENSUS, Procedure.VOTE, Procedure.MAINTAINER);
    private static final Set<AccessRule.Requirement> DOORS = EnumSet.of(
            AccessRule.Requirement.NONE,
            AccessRule.Requirement.ACCOUNT,
            AccessRule.Requirement.DCO,
            AccessRule.Requirement.AGREEMENT);

    private PresumptionsByHand() {}

    static void find(Found found, Fraction plural) {
        boolean isTogether = found.facts().all(DecisionPractice.class).stream()
                .anyMatch(one -> DECISIONS.contains(one.subject()) && TOGETHER.contains(one.procedure()));
        boolean isOpenDoor = found.facts().all(AccessRule.class).stream()
                .anyMatch(one -> one.action() == AccessRule.Action.CONTRIBUTE && DOORS.contains(one.requirement()));
        boolean isAllocatedByNobody = isTogether && !anyAbove(found, SEATS_WORK_AND_MEANS, plural);
        boolean isConstrainedByNobody = isOpenDoor && !anyAbove(found, SEATS_AND_WORK, plural);
        for (Stewardship stewardship : found.facts().all(Stewardship.class)) {
            for (Participant steward : found.facts().participants(stewardship.organization())) {
                if (isWithoutOwners(steward)) {
                    body(found, stewardship, steward, isAllocatedByNobody, isConstrainedByNobody);
                } else if (steward.forProfit() == Answer.YES && stewardship.of() == Stewardship.Matter.PROJECT) {
                    firm(found, stewardship, steward);
                }
            }
        }
    }

    private static boolean isWithoutOwners(Participant one) {
        return one.forProfit() != Answer.YES
                && (one.legalForm() == LegalForm.COOPERATIVE || WITHOUT_OWNERS.contains(one.legalForm()));
    }

    private static boolean anyAbove(Found found, Set<Measure> of, Fraction most) {
        return found.facts().all(Share.class).stream()
                .anyMatch(one -> of.contains(one.of())
                        && one.forProfit() == Answer.YES
                        && one.lower().compareTo(most) > 0
                        && !one.source().isHearsay());
    }

    private static void body(
            Found found,
            Stewardship stewardship,
            Participant steward,
            boolean isAllocatedByNobody,
            boolean isConstrainedByNobody) {
        boolean isOfProject = stewardship.of() == Stewardship.Matter.PROJECT;
        if (isOfProject && isAllocatedByNobody) {
            found.add(
                    "a body without owners, or a cooperative, looks after the project, decisions are taken together or by those who do the"
                            + " work, and no for-profit is known to have more than a third of seats, work or means",
                    stewardship,
                    steward);
        }
        if (steward.legalForm() == LegalForm.COOPERATIVE) {
            return;
        }
        if (isOfProject && isConstrainedByNobody) {
            found.add(
                    "anyone may propose in a project that a body without owners looks after, and no for-profit is known to"
                            + " have more than a third of the seats or the work",
                    stewardship,
                    steward);
        }
        boolean canAnyRelicense = found.facts().all(RelicensingPower.class).stream()
                .anyMatch(one -> one.forProfit() == Answer.YES && !one.source().isHearsay());
        if (canAnyRelicense || !(isOfProject || stewardship.of() == Stewardship.Matter.ASSETS)) {
            return;
        }
        for (ProductTerms terms : found.facts().all(ProductTerms.class)) {
            if (terms.license() == Terms.OPEN) {
                found.add(
                        "the terms are open, a body without owners looks after the project or its assets, and no for-profit is"
                                + " known to be able to change them",
                        stewardship,
                        steward,
                        terms);
            }
        }
    }

    private static void firm(Found found, Stewardship ofProject, Participant firm) {
        boolean isOpen = found.facts().all(ProductTerms.class).stream()
                .anyMatch(one -> one.license() == Terms.OPEN && !one.source().isHearsay());
        if (isOpen) {
            return;
        }
        for (Stewardship ofPlatform : found.facts().all(Stewardship.class)) {
            if (ofPlatform.of() == Stewardship.Matter.PLATFORM
                    && ofPlatform.organization().equals(firm.group())) {
                found.add(
                        "a for-profit looks after the project and its place of work, and no open terms are known for any of it",
                        ofProject,
                        ofPlatform,
                        firm);
            }
        }
    }
}
