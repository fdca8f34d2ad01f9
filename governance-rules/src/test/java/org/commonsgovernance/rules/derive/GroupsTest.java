package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.LAST_DAY;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.WORK;
import static org.commonsgovernance.rules.derive.DerivedFacts.all;
import static org.commonsgovernance.rules.derive.DerivedFacts.derive;
import static org.commonsgovernance.rules.derive.DerivedFacts.one;
import static org.commonsgovernance.rules.derive.DerivedFacts.share;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.rules.Setups;
import org.junit.jupiter.api.Test;

/** Who belongs together, and who takes part. */
class GroupsTest {
    @Test
    void firms_of_one_holding_are_one_group() {
        Share share = share(
                Measure.CONTRIBUTIONS,
                "holding",
                TWO_FIRMS + "  - {id: holding, name: Holding, legalForm: COMPANY}\n" + WORK + """
                        Control:
                          - {controller: holding, controlled: acme, means: OWNERSHIP}
                          - {controller: holding, controlled: globex, means: OWNERSHIP}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(8, 10));
    }

    @Test
    void a_link_of_control_that_ended_joins_nobody() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP, period: /2025-12-30}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void a_company_that_a_charity_owns_is_not_for_profit() {
        Participant participant = one(Participant.class, TWO_FIRMS + """
                        Control:
                          - {controller: trust, controlled: acme, means: OWNERSHIP}
                        Stewardship:
                          - {organization: acme, of: PROJECT}
                        ControlKnown:
                          - {organization: trust}
                        """);
        assertThat(participant.group()).isEqualTo("trust");
        assertThat(participant.forProfit()).isEqualTo(Answer.NO);
    }

    @Test
    void a_person_and_the_firm_they_control_are_one_group_headed_by_the_firm() {
        Participant participant =
                one(Participant.class, TWO_FIRMS + "  - {id: founder, name: the founder, legalForm: PERSON}\n" + """
                        Control:
                          - {controller: founder, controlled: acme, means: OFFICE}
                        AssetControl:
                          - {asset: TRADEMARK, holder: founder}
                        """);
        assertThat(participant.group()).isEqualTo("acme");
        assertThat(participant.forProfit()).isEqualTo(Answer.YES);
    }

    @Test
    void whoever_several_unrelated_ones_control_stands_alone() {
        List<Participant> participants =
                all(Participant.class, TWO_FIRMS + "  - {id: venture, name: Venture, legalForm: COMPANY}\n" + """
                        Control:
                          - {controller: acme, controlled: venture, means: OWNERSHIP}
                          - {controller: globex, controlled: venture, means: OWNERSHIP}
                        Stewardship:
                          - {organization: venture, of: PROJECT}
                          - {organization: acme, of: ASSETS}
                        """);
        assertThat(participants.stream().map(Participant::group)).containsExactlyInAnyOrder("acme", "venture");
    }

    @Test
    void control_in_a_circle_makes_one_group() {
        List<Participant> participants = all(Participant.class, TWO_FIRMS + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP}
                          - {controller: globex, controlled: acme, means: BOARD}
                        Stewardship:
                          - {organization: globex, of: PROJECT}
                          - {organization: acme, of: ASSETS}
                        """);
        assertThat(participants).hasSize(1);
    }

    @Test
    void that_no_for_profit_takes_part_needs_complete_lists() {
        String charity = "Organization:\n  - {id: trust, name: Trust, legalForm: CHARITY}\n";
        assertThat(one(Parties.class, charity).forProfit()).isEqualTo(Answer.UNKNOWN);
        String lists = "Complete:\n  - {kind: ORGANIZATION}\n  - {kind: CONTROL}\n";
        assertThat(one(Parties.class, charity + lists).forProfit()).isEqualTo(Answer.NO);
        assertThat(one(Parties.class, TWO_FIRMS + lists).forProfit()).isEqualTo(Answer.UNKNOWN);
        assertThat(one(Parties.class, TWO_FIRMS + "Stewardship:\n  - {organization: acme, of: PROJECT}\n")
                        .forProfit())
                .isEqualTo(Answer.YES);
    }

    @Test
    void whoever_a_fact_names_as_doing_something_takes_part() {
        assertThat(one(Participant.class, TWO_FIRMS + "ControlExercise:\n  - {deed: FORK_SUED, by: acme, at: 2024}\n")
                        .group())
                .isEqualTo("acme");
        assertThat(one(
                                Participant.class,
                                TWO_FIRMS + "ContributorAgreement:\n  - {instrument: ASSIGNMENT, recipient: globex}\n")
                        .group())
                .isEqualTo("globex");
        assertThat(all(Participant.class, TWO_FIRMS)).isEmpty();
    }

    @Test
    void a_persons_firm_heads_their_group_whatever_the_ids_are() {
        for (String foundation : List.of("a-foundation", "z-foundation")) {
            Participant participant = one(Participant.class, """
                    Organization:
                      - {id: founder, name: the founder, legalForm: PERSON}
                      - {id: firm, name: Firm, legalForm: COMPANY}
                      - {id: %1$s, name: Foundation, legalForm: FOUNDATION}
                    Control:
                      - {controller: founder, controlled: firm, means: OWNERSHIP}
                      - {controller: founder, controlled: %1$s, means: OFFICE}
                    Stewardship:
                      - {organization: %1$s, of: PROJECT}
                    """.formatted(foundation));
            assertThat(participant.group()).isEqualTo("firm");
            assertThat(participant.forProfit()).isEqualTo(Answer.YES);
        }
    }

    @Test
    void references_to_organisations_become_references_to_groups() {
        List<Fact> facts = derive(Setups.of(TWO_FIRMS + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP}
                        AssetControl:
                          - {asset: TRADEMARK, holder: globex}
                        """), LAST_DAY);
        assertThat(facts.stream().filter(AssetControl.class::isInstance).map(fact -> ((AssetControl) fact).holder()))
                .containsExactly("acme");
    }
}
