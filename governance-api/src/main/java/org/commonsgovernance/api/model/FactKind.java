package org.commonsgovernance.api.model;

import java.util.Arrays;
import java.util.Optional;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Allocation;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.Component;
import org.commonsgovernance.api.model.given.Conditions;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.api.model.given.ControlExercise;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Fork;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Mandate;
import org.commonsgovernance.api.model.given.Motivation;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Ownership;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.api.model.given.Purpose;
import org.commonsgovernance.api.model.given.Reward;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatCap;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.Usage;
import org.commonsgovernance.api.model.given.Validation;

/** The kinds of given fact of which a list can be complete. */
public enum FactKind {
    ORGANIZATION(Organization.class),
    CONTROL(Control.class),
    STEWARDSHIP(Stewardship.class),
    CONTRIBUTOR(Contributor.class),
    AFFILIATION(Affiliation.class),
    CONTRIBUTION(Contribution.class),
    LICENSE_GRANT(LicenseGrant.class),
    CONTRIBUTOR_AGREEMENT(ContributorAgreement.class),
    ASSET_CONTROL(AssetControl.class),
    CONTROL_EXERCISE(ControlExercise.class),
    GOVERNANCE_BODY(GovernanceBody.class),
    MANDATE(Mandate.class),
    SEAT(Seat.class),
    SEAT_CAP(SeatCap.class),
    DECISION_PRACTICE(DecisionPractice.class),
    ALLOCATION(Allocation.class),
    ACCESS_RULE(AccessRule.class),
    OFFERING(Offering.class),
    PURPOSE(Purpose.class),
    REWARD(Reward.class),
    MOTIVATION(Motivation.class),
    DISCLOSURE(Disclosure.class),
    COMPONENT(Component.class),
    OWNERSHIP(Ownership.class),
    USAGE(Usage.class),
    CONDITIONS(Conditions.class),
    TASK_BOARD(TaskBoard.class),
    VALIDATION(Validation.class),
    FORK(Fork.class),
    PARTICIPATION(Participation.class);

    private final Class<? extends Fact> type;

    FactKind(Class<? extends Fact> type) {
        this.type = type;
    }

    /** The record that holds facts of this kind. */
    public Class<? extends Fact> type() {
        return type;
    }

    /** The kind of a fact type; empty for derived facts, answers of the judged, and embedders' own types. */
    public static Optional<FactKind> of(Class<?> type) {
        return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst();
    }
}
