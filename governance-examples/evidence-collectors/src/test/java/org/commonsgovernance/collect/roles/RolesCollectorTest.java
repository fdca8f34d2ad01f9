package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.Component;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Mandate;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Ownership;
import org.commonsgovernance.api.model.given.Procedure;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.junit.jupiter.api.Test;

class RolesCollectorTest {
    private static final String TABLE = """
        # Maintainers

        | Maintainer | GitHub ID | Affiliation |
        |------------|-----------|-------------|
        | Ada Quill  | [quill](https://github.com/quill) | [Blue Barn](https://barn.example) |
        | Bo Tarn    | @tarn     | Independent |
        | Cy Ember   | ember     | -           |

        ## Emeritus

        | Maintainer | GitHub ID | Affiliation |
        |------------|-----------|-------------|
        | Di Fallow  | fallow    | Blue Barn   |
        """;

    @Test
    void a_table_gives_seats_with_employers_and_those_who_left_have_none() {
        Read read = Read.files("MAINTAINERS.md", TABLE);
        assertThat(read.seats("maintainers")).containsExactly("ember", "quill for blue-barn", "tarn independent");
        assertThat(read.size("maintainers")).isEqualTo(3);
        assertThat(read.facts(Organization.class))
                .extracting(Organization::name)
                .containsExactly("Blue Barn");
        assertThat(read.facts(Mandate.class)).extracting(Mandate::decides).containsExactly(Decision.MERGE);
    }

    @Test
    void facts_begin_on_the_day_of_the_tree_and_rest_on_the_file() {
        Seat seat = Read.files("MAINTAINERS.md", TABLE).facts(Seat.class).get(0);
        assertThat(seat.period()).isEqualTo(Period.since(Read.DAY));
        assertThat(seat.source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(seat.source().locator()).contains("MAINTAINERS.md");
    }

    @Test
    void no_name_and_no_address_reaches_a_fact_where_pseudonyms_hide_them() {
        assertThat(Read.files("MAINTAINERS.md", TABLE).found().facts().toString())
                .doesNotContain("Quill", "Tarn");
    }

    @Test
    void lines_with_name_address_and_handle_are_read_in_a_file_without_ending() {
        Read read = Read.files("MAINTAINERS", """
            Ada Quill <ada@barn.test> (@quill)
            Bo Tarn <bo@tarn.test> (@tarn)

            Retired maintainers:

            - Cy Ember
            """);
        assertThat(read.seats("maintainers")).containsExactly("quill", "tarn");
    }

    @Test
    void lists_in_structured_text_name_people_by_its_links_and_below_its_headings() {
        Read read = Read.files("GOVERNANCE.rst", """
            Lamplight Governance
            ====================

            Maintainers
            -----------

            Role
            ~~~~

            * Review and merge contributions

            Current Roster
            ~~~~~~~~~~~~~~

            * Ada Quill (`@quill`_)
            * Bo Tarn (`tarn <https://github.com/tarn>`_)

            .. _@quill: https://github.com/quill

            Collaborators of the past
            -------------------------

            * Cy Ember (`@ember`_)
            """);
        assertThat(read.seats("maintainers")).containsExactly("quill", "tarn");
    }

    @Test
    void what_stands_behind_a_comma_is_an_employer_where_most_lines_have_one() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            - [quill](https://github.com/quill), Blue Barn LLC
            - [tarn](https://github.com/tarn), Red Mill, Inc.
            """);
        assertThat(read.seats("maintainers")).containsExactly("quill for blue-barn", "tarn for red-mill");
    }

    @Test
    void a_committee_that_a_guide_lists_has_employers_behind_dashes() {
        Read read = Read.files("CONTRIBUTING.md", """
            # Contributing

            ## Maintainers

            - Zed Zeal ([@zeal](https://github.com/zeal))

            ## TSC Members

            The current TSC members are:
            - Ada Quill ([@quill](https://github.com/quill)) - Blue Barn
            - Bo Tarn ([@tarn](https://github.com/tarn)) - Red Mill Inc.
            - Cy Ember ([@ember](https://github.com/ember)) - Oak Works
            """);
        assertThat(read.seats("technical-steering-committee"))
                .containsExactly("ember for oak-works", "quill for blue-barn", "tarn for red-mill");
        assertThat(read.facts(GovernanceBody.class))
                .as("a guide speaks of maintainers by the way")
                .hasSize(1);
    }

    @Test
    void what_stands_behind_a_dash_is_no_employer_where_it_is_a_post() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            - Ada Quill (@quill) - Release Manager
            - Bo Tarn (@tarn) - Networking
            - Cy Ember (@ember) - Lead
            """);
        assertThat(read.seats("maintainers")).containsExactly("ember", "quill", "tarn");
    }

    @Test
    void approvers_are_the_maintainers_where_a_link_of_that_name_leads_to_the_owners_file() {
        String owners = "approvers:\n- quill\n- tarn\n";
        String text =
                "# Governance\n\nDecisions are built on consensus between [maintainers].\n\n[maintainers]: /OWNERS\n";
        assertThat(Read.files("OWNERS", owners, "GOVERNANCE.md", text).seats("maintainers"))
                .containsExactly("quill", "tarn");
        assertThat(Read.files("OWNERS", owners, "GOVERNANCE.md", text.replace("/OWNERS", "/PEOPLE"))
                        .seats("approvers"))
                .containsExactly("quill", "tarn");
        assertThat(Read.files("OWNERS", owners, "GOVERNANCE.md", text, "lib/OWNERS", "approvers:\n- ember\n")
                        .seats("approvers"))
                .as("others approve in folders")
                .containsExactly("ember", "quill", "tarn");
    }

    @Test
    void where_rules_are_is_told_of_a_file_that_only_leads_there() {
        String pointer = "[acme/org/GOVERNANCE.md](https://forge.example/acme/org/GOVERNANCE.md)\n";
        assertThat(Read.files("GOVERNANCE.md", pointer).found().unknown())
                .contains(new Found.Unknown(
                        "what GOVERNANCE.md lays down: it only leads elsewhere",
                        "https://forge.example/acme/org/GOVERNANCE.md"));
        assertThat(Read.files("GOVERNANCE.md", "# Governance\n\nAll decisions are made by consensus.\n")
                        .unknown())
                .noneMatch(what -> what.contains("elsewhere"));
    }

    @Test
    void every_maintainer_that_code_owners_list_is_one() {
        Read read = Read.files(
                "CODEOWNERS",
                "* @quill @tarn\n",
                "GOVERNANCE.md",
                "# Governance\n\nEvery Maintainer is listed in the [CODEOWNERS](CODEOWNERS) file, with their handle.\n");
        assertThat(read.seats("maintainers")).containsExactly("quill", "tarn");
    }

    @Test
    void accepted_proposals_on_governance_are_rules_and_others_are_not() {
        String proposal = """
            ==========================================
            LEP 1 - Governance and Decision Making
            ==========================================

            :Status: Accepted

            Abstract
            ========

            Lamplight uses a *consensus seeking* process for making decisions.
            """;
        assertThat(practices("docs/leps/lep-0001.rst", proposal)).containsExactly(Procedure.CONSENSUS);
        assertThat(practices("docs/leps/lep-0001.rst", proposal.replace("Accepted", "Withdrawn")))
                .isEmpty();
        assertThat(practices("docs/leps/lep-0001.rst", proposal.replace("Governance and Decision Making", "Colours")))
                .isEmpty();
        assertThat(practices("docs/blog/2020-01.rst", proposal)).isEmpty();
    }

    private static List<Procedure> practices(String path, String text) {
        return Read.files(path, text).facts(DecisionPractice.class).stream()
                .map(DecisionPractice::procedure)
                .toList();
    }

    @Test
    void pronouns_posts_and_parts_of_the_product_are_no_employers() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            * Ada Quill (@quill) (she/her)
            * Bo Tarn (@tarn) (Release Manager)
            * Cy Ember (@ember) (Networking)
            """);
        assertThat(read.seats("maintainers")).containsExactly("ember", "quill", "tarn");
        assertThat(read.facts(Organization.class)).isEmpty();
    }

    @Test
    void reviewers_friends_and_prose_hold_no_seats() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            * Ada Quill (@quill)
            ## Reviewers
            * Bo Tarn (@tarn)
            ## Becoming a maintainer
            * Ask @ember to nominate you.
            <!--
            * Di Fallow (@fallow)
            -->
            ```
            * Ed Grove (@grove)
            ```
            """);
        assertThat(read.seats("maintainers")).containsExactly("quill");
    }

    @Test
    void a_list_that_says_it_is_incomplete_leaves_the_number_of_seats_open() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            * Ada Quill (@quill)

            This list is incomplete.
            """);
        assertThat(read.size("maintainers")).isNull();
    }

    @Test
    void a_team_is_no_person() {
        Read read = Read.files("CODEOWNERS", "* @barn/core @quill\n/docs/ @barn/writers\n", "docs/index.md", "");
        assertThat(read.seats("code-owners")).containsExactly("quill");
        assertThat(read.size("code-owners")).isNull();
        assertThat(read.unknown())
                .contains("who belongs to the team barn/core", "who belongs to the team barn/writers");
        assertThat(read.facts(Ownership.class)).hasSize(1);
        assertThat(read.facts(Component.class)).extracting(Component::name).containsExactly("everything else", "docs");
    }

    @Test
    void code_owners_who_are_only_asked_for_review_decide_nothing() {
        Read read =
                Read.files("CODEOWNERS", "# The expected reviewers of a change, they don't own the code.\n* @quill\n");
        assertThat(read.facts(Mandate.class)).isEmpty();
        assertThat(read.unknown()).contains("who may merge");
    }

    @Test
    void approvers_are_resolved_through_aliases_and_reviewers_left_out() {
        Read read = Read.files(
                "OWNERS", """
                approvers:
                - leads
                - Ember
                reviewers:
                - tarn
                emeritus_approvers:
                - fallow
                """,
                "OWNERS_ALIASES", """
                aliases:
                  leads:
                  - quill
                """,
                "pkg/OWNERS", "approvers: [grove]\n",
                "vendor/x/OWNERS", "approvers: [stranger]\n");
        assertThat(read.seats("approvers")).containsExactly("ember", "grove", "quill");
        assertThat(read.facts(Component.class))
                .extracting(Component::id)
                .containsExactly("component:.", "component:pkg");
    }

    @Test
    void a_kernel_list_gives_maintainers_and_folders_but_no_orphans() {
        Read read = Read.files("MAINTAINERS", """
            List

            NET
            M:\tAda Quill <ada@barn.test>
            R:\tBo Tarn <bo@tarn.test>
            S:\tMaintained
            F:\tnet/

            OLD
            M:\tCy Ember <cy@ember.test>
            S:\tOrphan
            F:\told/
            """, "net/a.c", "", "old/b.c", "");
        assertThat(read.seats("maintainers")).containsExactly("adabarn.test");
        assertThat(read.facts(Ownership.class)).extracting(Ownership::component).containsExactly("component:net");
    }

    @Test
    void who_has_not_taken_part_lately_holds_an_inactive_seat() {
        Read read = Read.files(who -> Answer.of(!who.equals("tarn")), "MAINTAINERS.md", TABLE, "src/a.c", "");
        assertThat(read.seats("maintainers")).contains("-tarn independent", "quill for blue-barn");
        assertThat(read.size("maintainers")).isEqualTo(3);
    }

    @Test
    void a_repository_of_documents_shows_nobody_to_be_idle() {
        Read read = Read.files(
                who -> Answer.NO, "MAINTAINERS.md", TABLE, "GOVERNANCE.md", "", "logo/barn.svg", "", "LICENSE", "");
        assertThat(read.seats("maintainers")).contains("tarn independent");
    }

    @Test
    void whoever_sits_in_a_committee_need_not_commit() {
        Read read = Read.files(
                who -> Answer.NO,
                "MAINTAINERS.md",
                "# Maintainers\n* @quill\n\n# Steering Committee\n* @tarn\n",
                "src/a.c",
                "");
        assertThat(read.seats("maintainers")).containsExactly("-quill");
        assertThat(read.seats("steering-committee")).containsExactly("tarn");
    }

    @Test
    void a_seat_whose_end_is_told_has_an_end_and_counts_no_more() {
        Read read = Read.files("STEERING-COMMITTEE.md", """
            # Steering Committee
            | Name      | GitHub | Term ends  |
            |-----------|--------|------------|
            | Ada Quill | @quill | 2027-01-31 |
            | Bo Tarn   | @tarn  | 2024-01-31 |
            """);
        assertThat(read.size("steering-committee")).isEqualTo(1);
        assertThat(read.facts(Seat.class))
                .extracting(seat -> seat.holder() + " " + seat.period())
                .containsExactly("quill 2025-06-01/", "tarn /2024-01-31");
    }

    @Test
    void a_list_of_people_who_left_lists_no_maintainer() {
        Read read = Read.files(
                "MAINTAINERS.md",
                "# Maintainers\n* @quill\n",
                "ALUMNI.md",
                "They left the project:\n* @tarn\n* @ember\n");
        assertThat(read.seats("maintainers")).containsExactly("quill");
    }

    @Test
    void what_somebody_represents_need_not_be_an_employer() {
        Read read = Read.files("MAINTAINERS.md", """
            # Maintainers
            | Name      | Represents | GitHub |
            |-----------|------------|--------|
            | Ada Quill | Looms      | @quill |
            """);
        assertThat(read.seats("maintainers")).containsExactly("quill");
        assertThat(read.facts(Organization.class)).isEmpty();
    }

    @Test
    void maintainers_whom_a_text_looks_up_among_the_code_owners_are_one_body() {
        Read read = Read.files("MAINTAINERS.md", """
                # Rules for maintainers
                The list of maintainers is in the [CODEOWNERS](CODEOWNERS) file.
                ## Maintainers
                The maintainers are responsible for the roadmap.
                """, "CODEOWNERS", "* @quill @tarn\n");
        assertThat(read.facts(GovernanceBody.class))
                .extracting(body -> body.id() + " " + body.seats())
                .containsExactly("maintainers 2");
        assertThat(read.facts(Mandate.class))
                .extracting(Mandate::decides)
                .containsExactlyInAnyOrder(Decision.MERGE, Decision.ROADMAP);
    }

    @Test
    void code_owners_of_parts_are_not_all_of_the_maintainers() {
        Read read = Read.files(
                "MAINTAINERS.md",
                "# Rules for maintainers\nMaintainers are listed in CODEOWNERS.\n",
                "CODEOWNERS",
                "* @quill\n/docs/ @tarn\n");
        assertThat(read.size("maintainers")).isNull();
        assertThat(Read.files(
                                "MAINTAINERS.md",
                                "# Rules\nMaintainers are not listed in CODEOWNERS.\n",
                                "CODEOWNERS",
                                "* @quill\n")
                        .seats("code-owners"))
                .containsExactly("quill");
    }

    @Test
    void the_leads_of_groups_are_bodies_without_a_mandate() {
        Read read = Read.files("sigs.yaml", """
            sigs:
            - name: Net
              leadership:
                chairs:
                - github: quill
                  company: Blue Barn
                emeritus_leads:
                - github: tarn
            """);
        assertThat(read.seats("sig-net")).containsExactly("quill for blue-barn");
        assertThat(read.facts(Mandate.class)).isEmpty();
    }

    @Test
    void where_nobody_is_listed_it_is_unknown_who_may_merge() {
        Read read = Read.files("MAINTAINERS", "The list is kept in another repository.\n", "src/a.c", "");
        assertThat(read.facts(GovernanceBody.class)).isEmpty();
        assertThat(read.unknown()).contains("who may merge");
    }

    @Test
    void a_template_lists_nobody() {
        Read read = Read.files("MAINTAINERS.md", "# Maintainers template\n* Ada Quill (@quill)\n");
        assertThat(read.facts(Seat.class)).isEmpty();
        assertThat(read.found().remarks()).isNotEmpty();
    }
}
