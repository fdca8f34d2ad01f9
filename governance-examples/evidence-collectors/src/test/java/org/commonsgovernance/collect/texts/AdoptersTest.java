package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
}
