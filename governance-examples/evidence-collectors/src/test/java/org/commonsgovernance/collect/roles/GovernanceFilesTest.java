package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.commonsgovernance.api.model.given.Decision;
import org.commonsgovernance.api.model.given.DecisionPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Documentation/contributor-guide/community-membership.md",
                "doc/source/dev/governance/governance.rst",
                "doc/contrib/src/team.md",
                "docs/en/project-governance.adoc",
                "docs/decision_making.md",
                "docs/executive_council.md",
                "Documentation/DecisionMaking.adoc"
            })
    void texts_whose_names_say_so_are_read(String path) {
        assertThat(GovernanceFiles.deep(List.of("README.md", path))).containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/governance.md",
                "docs/archive/governance.md",
                "docs/zh/governance.md",
                "docs/user-guide/governance.md",
                "docs/data-governance.md",
                "docs/proposals/governance.md",
                "docs/v1.2/governance.md",
                "docs/sig-net/charter.md",
                "docs/bootstrapping_executive_council.md",
                "docs/team.md",
                "vendor/docs/governance.md"
            })
    void texts_about_something_else_are_not(String path) {
        assertThat(GovernanceFiles.deep(List.of(path))).isEmpty();
    }

    @Test
    void their_number_is_bounded() {
        List<String> paths = IntStream.range(0, 500)
                .mapToObj("docs/a%s/governance.md"::formatted)
                .toList();
        assertThat(GovernanceFiles.deep(paths)).hasSize(GovernanceFiles.MOST);
    }

    @Test
    void what_they_lay_down_becomes_facts() {
        Read read = Read.files("doc/source/dev/governance/governance.rst", """
            Governance
            ==========

            Normally, all project decisions will be made by consensus of the contributors.
            """);
        assertThat(read.facts(DecisionPractice.class))
                .extracting(DecisionPractice::subject)
                .containsExactly(Decision.ROADMAP);
    }

    @Test
    void a_council_of_which_nothing_else_is_known_is_not_mistaken_for_the_project() {
        assertThat(Read.files("docs/diversity_council.md", "# Diversity Council\nDecisions are made by consensus.\n")
                        .facts(DecisionPractice.class))
                .isEmpty();
    }
}
