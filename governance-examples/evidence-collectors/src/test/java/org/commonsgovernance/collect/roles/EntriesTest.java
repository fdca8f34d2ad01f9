package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.Mandate;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How one comes to be a maintainer, and what maintainers do, in the words in which projects say it. */
class EntriesTest {
    private static Read read(String text) {
        return Read.files("MAINTAINERS.md", "# Maintainers\n* @quill\n* @tarn\n", "GOVERNANCE.md", text);
    }

    private static List<String> mandates(Read read) {
        return read.facts(Mandate.class).stream()
                .filter(one -> one.decides() != Decision.MERGE)
                .map(one -> one.body() + " " + one.decides())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Maintainer requirements\n- Deep understanding\n- Sponsored by two active maintainers and elected by"
                        + " supermajority",
                "### Maintainer requirements\n- Existing maintainers vote will privately and respond by mail.",
                "A Contributor may become a Maintainer by a majority approval of the existing Maintainers.",
                "### Adding maintainers\nCandidates must be approved by at least 66% of the current maintainers on the list.",
                "### Becoming a maintainer\nThe existing maintainers will confer and decide whether to grant the role.",
                "New maintainers are nominated by existing maintainers and approved through consensus.",
                "Membership of the maintainers is by invitation only and must be approved by a consensus of the maintainers."
            })
    void those_who_are_maintainers_choose_new_ones_and_so_decide_who_belongs(String text) {
        Read read = read("## Maintainers\n" + text);
        assertThat(read.facts(Seat.class)).extracting(Seat::filledBy).containsOnly(Seat.FilledBy.COOPTION);
        assertThat(mandates(read)).containsExactly("maintainers MEMBERSHIP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Maintainer requirements\n- Sponsored by two active reviewers and elected by supermajority",
                "### Maintainer requirements\n- Elected by supermajority",
                "### Reviewer requirements\n- Sponsored by two active maintainers and elected by supermajority",
                "### Maintainer requirements\n- The vote of existing maintainers is not asked",
                "### Adding maintainers\nCandidates must be approved by 2/3 of the current committers.",
                "### Voting\nExisting maintainers vote on the logo.",
                "A Contributor may become a Reviewer by a majority approval of the Maintainers.",
                "New maintainers are nominated by anyone and approved through consensus.",
                "Maintainership is by invitation only."
            })
    void what_does_not_say_whose_voice_it_is_fills_no_seat(String text) {
        Read read = read("## Maintainers\n" + text);
        assertThat(read.facts(Seat.class)).extracting(Seat::filledBy).containsOnlyNulls();
        assertThat(mandates(read)).isEmpty();
    }

    @Test
    void a_committee_that_votes_on_maintainers_decides_who_belongs() {
        Read read = Read.files(
                "MAINTAINERS.md",
                "# Maintainers\n* @quill\n* @tarn\n\n## Becoming a Maintainer\n\nThese nominations will be voted on by the"
                        + " Technical Steering Committee.\n",
                "TSC.md",
                "# Technical Steering Committee\n* @ember\n");
        assertThat(mandates(read)).containsExactly("technical-steering-committee MEMBERSHIP");
        assertThat(read.facts(Seat.class))
                .filteredOn(seat -> seat.body().equals("maintainers"))
                .extracting(Seat::filledBy)
                .as("who sits in both is not told")
                .containsOnlyNulls();
    }

    @Test
    void how_they_agree_on_new_ones_is_told() {
        assertThat(read("New maintainers are elected by a two-thirds vote of the existing maintainers.\n")
                        .facts(DecisionPractice.class))
                .extracting(one -> one.subject() + " " + one.procedure())
                .containsExactly("MEMBERSHIP " + Procedure.VOTE);
    }

    @Test
    void what_a_list_of_duties_says_they_set_they_decide() {
        assertThat(mandates(
                        read("# Modules\n## Maintainers\n### Role\n* Review contributions\n* Set project's technical"
                                + " direction\n* Create Modules releases\n* Vote on new maintainers\n")))
                .containsExactly("maintainers ROADMAP", "maintainers RELEASE", "maintainers MEMBERSHIP");
        assertThat(mandates(
                        read("## Maintainers\n### Responsibilities\n* Define milestones and releases\n* Set technical"
                                + " direction and priorities\n")))
                .containsExactly("maintainers RELEASE", "maintainers ROADMAP");
    }

    @Test
    void a_row_of_tildes_below_a_title_begins_no_code() {
        Read read = Read.files("MAINTAINERS.md", "# Maintainers\n* @quill\n", "GOVERNANCE.rst", """
                Loom Governance
                ===============

                Maintainers
                -----------

                Role
                ~~~~

                * Set project's technical direction
                """);
        assertThat(mandates(read)).containsExactly("maintainers ROADMAP");
        assertThat(mandates(read("## Maintainers\n### Role\n\n~~~\n* Set the technical direction\n~~~\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Responsibilities\n* Help set the technical direction",
                "### Responsibilities\n* Set the technical direction of a subproject with others",
                "### Responsibilities of leads\n* Set the technical direction",
                "### Expectations\n* Set the technical direction",
                "### Responsibilities\n* Do not set the technical direction alone",
                "### Responsibilities\n* Test new releases",
                "### Responsibilities\n* Set a good example"
            })
    void taking_part_decides_nothing(String text) {
        assertThat(mandates(read("# Modules\n## Maintainers\n" + text + "\n"))).isEmpty();
    }
}
