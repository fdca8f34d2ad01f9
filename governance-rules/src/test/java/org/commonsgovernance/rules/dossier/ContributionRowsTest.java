package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContributionRowsTest {
    private final ContributionRows rows = new ContributionRows(Source.observed("x"));

    @Test
    void tells_of_which_setup_and_list_a_contribution_is() {
        ContributionRow row = rows.read("{\"setup\":\"acme-db\",\"list\":\"work.ndjson\",\"contributor\":\"c1\","
                + "\"onBehalfOf\":\"acme\",\"at\":\"2025-03\",\"count\":4}");
        assertThat(row.problem()).isNull();
        assertThat(row.setup()).isEqualTo("acme-db");
        assertThat(row.list()).isEqualTo("work.ndjson");
        assertThat(row.contribution()).hasFieldOrPropertyWithValue("count", 4);
        // Nothing of one line is taken for the next.
        ContributionRow next = rows.read("{\"setup\":\"b\",\"contributor\":\"c1\",\"at\":\"2025-03\"}");
        assertThat(next.list()).isNull();
        assertThat(next.contribution())
                .hasFieldOrPropertyWithValue("onBehalfOf", null)
                .hasFieldOrPropertyWithValue("count", 1);
    }

    @Test
    void tells_what_is_wrong_and_of_which_setup() {
        assertBroken("{\"at\":\"2025-13\",\"contributor\":\"c\",\"setup\":\"a\"}", "a", "not a date");
        assertBroken("{\"setup\":\"a\",\"cuont\":1}", "a", "no key \"cuont\"; it has setup, list, id,");
        assertBroken("{\"setup\":\"a\",\"contributor\":\"c\",\"at\":\"2025\",\"count\":1e3}", "a", "whole number");
        assertBroken("{\"setup\":\"a\",\"contributor\":\"c\",\"at\":\"2025\",\"count\":3000000000}", "a", "overflow");
        assertBroken("{\"setup\":\"a\",\"contributor\":\"c\"}", "a", "needs at");
        assertBroken("{\"setup\":\"a\"} {}", "a", "needs contributor");
        assertBroken("{\"setup\":\"a\",\"contributor\":\"c\",\"at\":\"2025\"} {}", "a", "another");
        assertBroken("{\"contributor\":\"c\",\"at\":\"2025\"}", null, "needs setup");
        assertBroken("[1]", null, "keys with values");
        assertBroken("{\"setup\":\"a\",", "a", "is no JSON");
        assertBroken("", null, "empty");
    }

    @Test
    void what_is_no_utf_8_is_broken_and_not_read_as_something_else() {
        byte[] line = "{\"setup\":\"a\",\"contributor\":\"x\",\"at\":\"2025\"}".getBytes(StandardCharsets.UTF_8);
        line[28] = (byte) 0xe4;
        assertThat(rows.read(line).contribution()).isNull();
        assertThat(rows.read(line).problem()).contains("UTF-8");
        assertThat(rows.read(line).setup()).isEqualTo("a");
    }

    private void assertBroken(String line, @Nullable String setup, String problem) {
        ContributionRow row = rows.read(line);
        assertThat(row.contribution()).as(line).isNull();
        assertThat(row.problem()).as(line).startsWith("column ").contains(problem);
        assertThat(row.setup()).as(line).isEqualTo(setup);
    }

    @Test
    void a_dossier_names_its_lists_and_need_not_list_who_made_them() {
        DossierApart apart = Dossiers.readApart(new SourceFile("d.yaml", """
                        id: a
                        observed: 2025-01-01/2025-12-31
                        sources: {history: {locator: git log, basis: OBSERVED, speaker: OTHER}}
                        source: history
                        contributions: [{file: work}, {file: more, source: history}]
                        facts:
                          Organization: [{id: acme, name: Acme}]
                          Affiliation: [{contributor: c1, organization: acme}]
                        """), FactTypes.STANDARD);
        assertThat(apart.lists()).containsOnlyKeys("work", "more");
        assertThat(apart.setup().facts()).hasSize(2);
    }

    @Test
    void a_list_without_a_source_and_organisations_that_are_not_there_are_refused() {
        assertThatThrownBy(() -> Dossiers.readApart(new SourceFile("d.yaml", """
                                id: a
                                observed: 2025-01-01/2025-12-31
                                contributions: [{file: work}]
                                facts:
                                  Affiliation: [{contributor: c1, organization: acme, source: {locator: x, basis: OBSERVED, speaker: OTHER}}]
                                """), FactTypes.STANDARD))
                .hasMessageContaining("d.yaml:3:17: the list \"work\" needs a source")
                .hasMessageContaining("there is no Organization \"acme\"");
    }
}
