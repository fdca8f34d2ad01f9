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

    @Test
    void a_process_that_seeks_consensus_for_making_decisions_is_one() {
        assertThat(rules("Lamplight uses a *consensus seeking* process for making decisions."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.CONSENSUS));
        assertThat(rules("The Technical Steering Committee is responsible for all technical oversight of the project."))
                .containsExactly(new Rule.Duty("Technical Steering Committee", Decision.ROADMAP));
        assertThat(rules("The Steering Committee will be responsible for all oversight of the open source Project."))
                .containsExactly(new Rule.Duty("Steering Committee", Decision.ROADMAP));
        assertThat(rules("The Security Committee is responsible for all oversight of the Project's disclosures."))
                .isEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Becoming a reviewer\nDecisions are made by consensus on the list.",
                "## Roles\n* Reviewers can be nominated by anyone. The decision is made by consensus on the list.",
                "## Ladder\n* Pull request reviewers are nominated on the list. The decision is made by consensus.",
                "## Changes in maintainership\nDecisions are taken by lazy consensus.",
                "Decisions about new maintainers are made by consensus."
            })
    void decisions_on_who_joins_are_about_membership(String text) {
        assertThat(rules(text))
                .hasSize(1)
                .allMatch(rule -> rule instanceof Rule.Practice practice && practice.subject() == Decision.MEMBERSHIP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Conflicts\nDecisions are made by a majority vote.",
                "The decision is made by consensus.",
                "A tool was proposed. Its colour was open. That decision was reached by consensus.",
                "## Budget\nDecisions are made by consensus.",
                "Decisions about the logo are made by consensus."
            })
    void what_is_decided_is_not_guessed(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @Test
    void most_decisions_are_those_on_the_direction_too_wherever_it_is_said() {
        assertThat(rules("## Conflict resolution and voting\nMost decisions are made by lazy consensus."))
                .containsExactly(new Rule.Practice(Decision.ROADMAP, Procedure.LAZY_CONSENSUS));
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
        assertThat(rules("A Contributor may become a Maintainer by a majority approval of the TSC."))
                .contains(new Rule.Door(AccessRule.Requirement.APPROVAL));
        assertThat(rules("Anyone may become a maintainer.")).isEmpty();
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New maintainers are proposed by a maintainer and are elected by a two-thirds majority maintainers vote.",
                "New maintainers must be nominated by a maintainer and must be elected by a supermajority of existing"
                        + " maintainers.",
                "Maintainers may be added or removed by no less than 2/3 affirmative vote of the current maintainers.",
                "Adding a new maintainer requires the approval of the existing maintainers.",
                "New maintainers are invited by consensus of the existing maintainers.",
                "Maintainers are chosen by the current maintainers.",
                "### Becoming a maintainer\nA majority vote of the existing maintainers accepts the candidate.",
                "New members may be proposed by any maintainer. The proposal is voted on by a vote of the maintainers.",
                "The Technical Steering Committee is composed of the maintainers.\n\nMaintainers may be added by a vote of"
                        + " the current TSC."
            })
    void those_who_sit_there_choose(String text) {
        assertThat(maintainers(text)).containsOnly(Seat.FilledBy.COOPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reviewers are elected by a majority vote of the maintainers.",
                "Maintainers can be removed by a vote of the maintainers.",
                "New maintainers are nominated by existing maintainers.",
                "A change by maintainers must be approved by other maintainers.",
                "Maintainers may be added by a vote of the Steering Committee.",
                "New committers are elected by the maintainers.",
                "Two maintainers are elected by the existing maintainers.",
                "Component owners are elected by a majority maintainers vote.",
                "New maintainers are not elected by the maintainers."
            })
    void what_is_said_of_others_fills_no_maintainers_seat(String text) {
        assertThat(maintainers(text)).containsOnlyNulls();
    }

    @Test
    void a_firm_appoints() {
        assertThat(maintainers("Maintainers are appointed by the sponsor.")).containsOnly(Seat.FilledBy.APPOINTMENT);
    }

    @Test
    void a_committee_that_the_maintainers_elect_is_elected() {
        assertThat(filled("Committee members are elected by a majority vote of the maintainers."
                        + "\n### Members\n* [quill](https://github.com/quill)\n"))
                .containsOnly(Seat.FilledBy.ELECTION);
    }

    private static List<Seat.FilledBy> maintainers(String text) {
        return Read.files(
                        "MAINTAINERS.md",
                        "# Maintainers\n* @quill\n* @tarn\n",
                        "GOVERNANCE.md",
                        "## Maintainers\n" + text)
                .facts(Seat.class)
                .stream()
                .map(Seat::filledBy)
                .toList();
    }

    @Test
    void a_limit_of_votes_becomes_a_share_where_the_number_of_seats_is_known() {
        String rule = "## Maintainers\nWe limit the maintainers votes to maximum two from a single company.\n";
        assertThat(Read.files("MAINTAINERS.md", "# Maintainers\n* @a\n* @b\n* @c\n* @d\n", "GOVERNANCE.md", rule)
                        .facts(SeatCap.class))
                .extracting(cap -> cap.body() + " " + cap.largestShare())
                .containsExactly("maintainers 1/2");
        Read open = Read.files("GOVERNANCE.md", rule);
        assertThat(open.facts(SeatCap.class)).isEmpty();
        assertThat(open.unknown()).anyMatch(what -> what.contains("one employer may have: 2 seats"));
    }

    private static List<Seat.FilledBy> filled(String text) {
        return Read.files("STEERING-COMMITTEE.md", "# Steering Committee\n" + text).facts(Seat.class).stream()
                .map(Seat::filledBy)
                .toList();
    }

    @Test
    void a_part_of_a_committee_has_a_size_of_its_own() {
        assertThat(rules("## Steering Committee\nThis subcommittee will have 5 members."))
                .isEmpty();
    }

    @Test
    void a_draft_is_not_read() {
        assertThat(GovernanceText.isDraft("# Governance (draft)\n")).isTrue();
        assertThat(GovernanceText.isDraft("# Governance\n\nDraft changes are welcome.\n"))
                .isFalse();
    }
}
