package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.Usage;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.junit.jupiter.api.Test;

class AdoptersTest {
    private static final Period YEAR = Period.between(LocalDate.of(2023, 3, 6), TestTree.DAY);
    private static final String LIST = """
        # Adopters

        * [Red Mill](https://mill.example) runs it in production.
        * **Blue Barn** - for their barns
        * Oak Works: since 2020
        """;

    private final Found found = new Found();

    private void collect(String list, String... atWork) {
        AdoptersAtWork.addTo(
                new TestTree().with("ADOPTERS.md", list), OrganizationNames.plain(), Set.of(atWork), YEAR, found);
    }

    @Test
    void adopters_for_whom_somebody_worked_are_counted_and_named_in_the_note() {
        collect(LIST, "red-mill", "oak-works", "elsewhere");
        assertThat(Read.facts(found, Usage.class)).singleElement().satisfies(usage -> {
            assertThat(usage.userOrganizationsContributing()).isEqualTo(2);
            assertThat(usage.userOrganizations()).isNull();
            assertThat(usage.period()).isEqualTo(YEAR);
            assertThat(usage.source().note()).contains("oak-works, red-mill").doesNotContain("blue-barn");
        });
    }

    @Test
    void that_none_was_found_says_nothing() {
        collect(LIST, "elsewhere");
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void a_list_that_is_not_understood_says_nothing() {
        collect("# Adopters\n\n* [Red Mill](https://mill.example)\n", "red-mill");
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void headings_with_what_is_told_of_each_are_a_list() {
        StringBuilder text = new StringBuilder("""
                # Production users

                This document tracks who uses it.

                ## All Loom Users
                - *Application*: https://loom.example/
                """);
        for (String name : List.of("Open Mill", "cards.test", "Barn & Sons", "Weft AG", "4Threads")) {
            text.append("\n## ").append(name).append("\n- *Application*: cloth\n- *Launched*: 2016\n\nThey weave.\n");
        }
        assertThat(Adopters.names(text.toString()).values())
                .containsExactlyInAnyOrder("Open Mill", "cards.test", "Barn & Sons", "Weft AG", "4Threads");
    }

    @Test
    void headings_that_are_links_are_a_list() {
        StringBuilder text = new StringBuilder("# Adopters\n\n## Adopters list (alphabetically)\n");
        for (String name : List.of("Mill", "Barn", "Weft", "Warp", "Reed")) {
            text.append("\n### [").append(name).append("](https://x.example/)\n<img src=\"a.svg\" alt=\"logo\">\n");
        }
        assertThat(Adopters.count(text.toString())).isEqualTo(5);
    }

    @Test
    void headings_of_prose_are_none() {
        StringBuilder text = new StringBuilder("# Users\n");
        for (String title :
                List.of("Getting Started", "Installing Loom", "First Cloth", "Patterns", "Colours", "Reports")) {
            text.append("\n## ").append(title).append("\nWeave as you like.\n- thread\n- yarn\n");
        }
        assertThat(Adopters.count(
                        text.toString().replace("- thread", "see [a](b)").replace("- yarn", "")))
                .isNull();
    }

    @Test
    void images_in_tables_are_named_by_their_text() {
        String table = """
                | Organization | Usage |
                |---|---|
                | [<img src="a.png" alt="Mill" width="100"> ](https://mill.example/) | cloth |
                | [<img src="b.png" alt="Barn Logo">](https://barn.example/) | yarn |
                | [Weft](https://weft.example/) | thread |
                """;
        assertThat(Adopters.names(table).values()).containsExactlyInAnyOrder("Mill", "Barn", "Weft");
    }
}
