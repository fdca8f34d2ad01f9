package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.one;

import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Openness;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.Reach;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.junit.jupiter.api.Test;

/** How open doors are, and what outsiders meet. */
class OpennessTest {
    @Test
    void openness_is_the_narrowest_that_is_told() {
        Openness openness = one(Openness.class, """
                Disclosure:
                  - {subject: SOURCE, audience: PUBLIC}
                  - {subject: CHANGES, audience: PUBLIC, delayDays: 30}
                  - {subject: CHANGES, audience: INTERNAL}
                """);
        assertThat(openness.code()).isEqualTo(Reach.PUBLIC);
        assertThat(openness.changes()).isEqualTo(Reach.INTERNAL);
        assertThat(openness.decisions()).isEqualTo(Reach.UNKNOWN);
        assertThat(openness.longestDelayDays()).isEqualTo(30);
    }

    @Test
    void the_way_in_is_as_narrow_as_its_narrowest_gate() {
        Entry entry = one(Entry.class, """
                AccessRule:
                  - {action: CONTRIBUTE, requirement: NONE}
                  - {action: CONTRIBUTE, requirement: ACCOUNT}
                  - {action: COMMIT, requirement: EMPLOYMENT}
                ContributorAgreement:
                  - {instrument: DCO}
                """);
        assertThat(entry.contribute()).isEqualTo(AccessRule.Requirement.ACCOUNT);
        assertThat(entry.agreement()).isEqualTo(ContributorAgreement.Instrument.DCO);
    }

    @Test
    void outsiders_are_those_not_of_the_largest_group_that_merges() {
        OutsiderStanding outsiders = one(OutsiderStanding.class, TWO_FIRMS + """
                        GovernanceBody:
                          - {id: committers, name: Committers, seats: 10}
                        Mandate:
                          - {body: committers, decides: MERGE}
                        Seat:
                          - {body: committers, onBehalfOf: acme}
                          - {body: committers, onBehalfOf: acme}
                          - {body: committers, onBehalfOf: globex}
                          - {body: committers, independent: true}
                        Complete:
                          - {kind: CONTROL}
                        """);
        assertThat(outsiders.largestGroup()).isEqualTo("acme");
        assertThat(outsiders.seatShareLower()).isEqualTo(Fraction.of(2, 10));
        assertThat(outsiders.seatShareUpper()).isEqualTo(Fraction.of(8, 10));
        assertThat(outsiders.outsidersWithMergeRights()).isEqualTo(2);
        assertThat(outsiders.outsidersMayHaveMergeRights()).isEqualTo(8);
    }

    @Test
    void acceptance_compares_outsiders_with_insiders() {
        Acceptance acceptance = one(Acceptance.class, """
                Participation:
                  - {acceptedFromOutsiders: 30, rejectedFromOutsiders: 70, acceptedFromInsiders: 90, rejectedFromInsiders: 10}
                """);
        assertThat(acceptance.ratio()).isEqualTo(Fraction.of(1, 3));
        assertThat(acceptance.proposalsOfOutsiders()).isEqualTo(100);
    }
}
