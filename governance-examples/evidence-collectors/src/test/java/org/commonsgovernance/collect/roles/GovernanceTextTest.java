package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatCap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceTextTest {
    private static List<Rule> rules(String text) {
        return GovernanceText.read(text, "");
    }

    @Test
    void consensus_lazy_consensus_and_votes_are_told_apart() {
        assertThat(rules("Decisions are made by consensus of the maintainers."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.CONSENSUS));
        assertThat(rules("Our default decision-making process is lazy consensus."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.LAZY_CONSENSUS));
        assertThat(rules("All decisions are made by a majority vote."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.VOTE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Decisions are not made by consensus.",
                "If no agreement is found, decisions are made by a majority vote.",
                "Decisions should be made by lazy consensus.",
                "The project is no longer led by a benevolent dictator.",
                "There should be no more than one seat from the same company.",
                "The Steering Committee would decide the roadmap.",
                "The Steering Committee helps to set the roadmap.",
                "New maintainers are not elected.",
                "Editorial changes are decided by lazy consensus."
            })
    void denials_conditions_and_wishes_state_nothing(String sentence) {
        assertThat(rules(sentence)).isEmpty();
    }

    @Test
    void one_who_decides_alone_decides_by_fiat() {
        assertThat(rules("The founder is the benevolent dictator of the project."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.FIAT));
    }

    @Test
    void how_one_becomes_a_maintainer_is_read() {
        assertThat(rules("New maintainers are elected by a majority of the maintainers."))
                .contains(new Rule.Door(AccessRule.Requirement.APPROVAL));
        assertThat(rules("Commit access is by invitation only."))
                .contains(new Rule.Door(AccessRule.Requirement.INVITATION));
    }

    @Test
    void shares_of_seats_are_limited() {
        assertThat(rules(
                        "## Steering Committee\nNo more than one-third of the members may work for the same employer."))
                .contains(new Rule.Cap("Steering Committee", Fraction.of(1, 3), 0));
        assertThat(rules("## Steering Committee\nNo single company may hold a majority of the seats."))
                .contains(new Rule.Cap("Steering Committee", Fraction.of(1, 2), 0));
    }

    @Test
    void a_number_of_seats_becomes_a_share_of_them() {
        Read read = Read.files(
                "GOVERNANCE.md",
                "# Governance\n"
                        + "## Steering Committee\n"
                        + "The Steering Committee consists of six members, with a maximum of 2 members from any single"
                        + " organization. It is responsible for the roadmap of the project.\n");
        assertThat(read.facts(SeatCap.class)).extracting(SeatCap::largestShare).containsExactly(Fraction.of(1, 3));
        assertThat(read.size("steering-committee")).isEqualTo(6);
        assertThat(read.unknown()).contains("who sits in the body \"Steering Committee\"");
    }

    @Test
    void elected_committees_and_members_who_choose_each_other_are_told_apart() {
        String list = "\n### Members\n* [quill](https://github.com/quill)\n* [tarn](https://github.com/tarn)\n";
        assertThat(filled("Committee members are elected by the contributors every year." + list))
                .containsOnly(Seat.FilledBy.ELECTION);
        assertThat(filled("Committee members are chosen by the current members." + list))
                .containsOnly(Seat.FilledBy.COOPTION);
        assertThat(filled("Two members are elected by the contributors. Other members are appointed by the sponsor."
                        + list))
                .containsOnlyNulls();
    }

    private static List<Seat.FilledBy> filled(String text) {
        return Read.files("STEERING-COMMITTEE.md", "# Steering Committee\n" + text).facts(Seat.class).stream()
                .map(Seat::filledBy)
                .toList();
    }

    @Test
    void a_draft_is_not_read() {
        assertThat(GovernanceText.isDraft("# Governance (draft)\n")).isTrue();
        assertThat(GovernanceText.isDraft("# Governance\n\nDraft changes are welcome.\n"))
                .isFalse();
    }
}
