package org.commonsgovernance.collect.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.FoundDays;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCollectorTest {
    private static final String WORK = """
            contributor,affiliation,date,changesets
            ann@acme.example,Acme,2024-01-01,3
            ben@globex.example,Globex,2024-03-01,2
            """;

    private static final String MAINTAINERS = """
            level,project,company,maintainers
            Graduated,Loom,Acme,2
            Graduated,Spindle,Globex,1
            """;

    @TempDir
    private Path folder = Path.of(".");

    private Found collect(@Nullable String project, String... namesAndTexts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(Files.writeString(folder.resolve(namesAndTexts[i]), namesAndTexts[i + 1]));
        }
        return TableCollector.collect(
                new TableCollector.Request(files, project, OrganizationNames.plain(), name -> "c-" + name.length()));
    }

    @Test
    void tables_of_several_kinds_go_into_one() throws IOException {
        Found found = collect("loom", "work.csv", WORK, "maintainers.csv", MAINTAINERS);
        assertThat(found.facts()).filteredOn(Contribution.class::isInstance).hasSize(2);
        assertThat(found.facts()).filteredOn(Seat.class::isInstance).hasSize(2);
        assertThat(found.facts())
                .filteredOn(GovernanceBody.class::isInstance)
                .singleElement()
                .hasFieldOrPropertyWithValue("name", "Loom");
        assertThat(found.facts()).allMatch(fact -> fact.source().sha256() != null);
        assertThat(FoundDays.of(found.facts())).hasToString("2024-01-01/2024-03-31");
    }

    @Test
    void of_several_projects_one_is_to_be_named() {
        assertThatThrownBy(() -> collect(null, "maintainers.csv", MAINTAINERS))
                .hasMessageContaining("is of 2 projects; name one: graduated:loom, graduated:spindle");
        assertThatThrownBy(() -> collect("graduated:lom", "maintainers.csv", MAINTAINERS))
                .hasMessageContaining("has no project \"graduated:lom\" (did you mean \"graduated:loom\"?)");
    }

    @Test
    void every_mistake_of_every_file_is_told_with_its_place() {
        assertThatThrownBy(() -> collect(
                        null, "work.csv", WORK.replace(",3", ",many"), "result.json", "{}", "notes.txt", "no table"))
                .hasMessageContaining("work.csv:2:")
                .hasMessageContaining("is no result of Scorecard")
                .hasMessageContaining("is no .csv, .tsv, .json or .yaml");
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        TableCollector.Request request = new TableCollector.Request(
                List.of(folder.resolve("none.csv")), null, OrganizationNames.plain(), name -> name);
        assertThatThrownBy(() -> TableCollector.collect(request)).hasMessageContaining("is not there");
    }
}
