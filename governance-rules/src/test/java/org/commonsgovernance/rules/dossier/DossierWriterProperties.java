package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.ContributionBuilder;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.commonsgovernance.rules.Generated;
import org.yaml.snakeyaml.Yaml;

/** What is written reads as what it was. */
class DossierWriterProperties {
    private static Path folder = Path.of(".");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("dossiers");
    }

    @AfterContainer
    static void dropFolder() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void requireSame(ProductionSetup setup) {
        Path file = folder.resolve("one.yaml");
        Dossiers.write(setup, file);
        ProductionSetup read = Dossiers.read(file);
        assertThat(read.id()).isEqualTo(setup.id());
        assertThat(read.name()).isEqualTo(setup.name());
        assertThat(read.description()).isEqualTo(setup.description());
        assertThat(read.outputs()).isEqualTo(setup.outputs());
        assertThat(read.observed()).isEqualTo(setup.observed());
        assertThat(read.facts()).containsExactlyInAnyOrderElementsOf(setup.facts());
    }

    @Example
    void every_case_of_the_corpus_is_read_as_it_was_written() {
        Generated.CASES.forEach(DossierWriterProperties::requireSame);
    }

    @Property(tries = 300, seed = "1")
    void texts_stay_what_they_are(@ForAll Random random) {
        List<String> texts = List.of(
                "yes",
                "NO",
                "null",
                "~",
                "1.5e3",
                "2025-01-01",
                "0x1F",
                "- a",
                "a: b",
                "# c",
                "'",
                "\"",
                "{a}",
                "[b]",
                "*a",
                "&b",
                "!c",
                "|",
                ">",
                "%d",
                "@e",
                "`",
                "ünïcödé 漢字 🙂",
                "back\\slash",
                "a #b",
                "trailing:",
                "=1+1",
                "on");
        String text = texts.get(random.nextInt(texts.size()))
                + " ".repeat(random.nextInt(2))
                + texts.get(random.nextInt(texts.size()));
        requireSame(ProductionSetup.builder(text)
                .name(text)
                .description(text)
                .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .add(OrganizationBuilder.builder()
                        .id("of " + text)
                        .source(Source.observed(text))
                        .name(text)
                        .legalForm(Organization.LegalForm.COMPANY)
                        .build())
                .build());
    }

    /** As another reader has them, which knows the plain forms of YAML 1.1. */
    @Example
    void texts_stay_texts_for_other_readers() throws IOException {
        for (String text : List.of(
                "=",
                "<<",
                "0x1f",
                "0x1F",
                "0b11",
                "0o17",
                "017",
                "1_000",
                "12:30",
                "1:20:30.5",
                ".inf",
                "-.INF",
                ".NaN",
                "+1",
                ".5",
                "1e3",
                "on",
                "y",
                "~",
                "null",
                "- a",
                "a: b",
                "# c",
                "x")) {
            Path file = folder.resolve("one.yaml");
            Dossiers.write(
                    ProductionSetup.builder("x")
                            .description(text)
                            .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                            .build(),
                    file);
            Map<String, Object> read = new Yaml().load(Files.readString(file));
            assertThat(read).containsEntry("description", text);
        }
    }

    @Example
    void facts_that_no_dossier_can_hold_are_named() {
        Fact own = new Fact() {
            @Override
            public String id() {
                return "kiln";
            }

            @Override
            public Source source() {
                return Source.observed("here");
            }

            @Override
            public String toString() {
                return "the kiln";
            }
        };
        ProductionSetup setup = ProductionSetup.builder("x")
                .observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31))
                .add(own)
                .build();
        assertThatThrownBy(() -> Dossiers.write(setup, folder.resolve("own.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the kiln is of no type that a dossier can hold");
        assertThat(folder.resolve("own.yaml")).doesNotExist();
    }

    @Example
    void contributions_of_two_sources_lie_in_two_files() {
        ProductionSetup.Builder setup =
                ProductionSetup.builder("x").observed(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        for (String source : List.of("history", "tracker")) {
            setup.add(ContributionBuilder.builder()
                    .id(source + "-1")
                    .source(Source.observed(source))
                    .contributor("c1")
                    .at(PartialDate.parse("2025-03"))
                    .build());
        }
        requireSame(setup.build());
        assertThat(folder.resolve("one.contributions.ndjson")).exists();
        assertThat(folder.resolve("one.contributions-2.ndjson")).exists();
    }
}
