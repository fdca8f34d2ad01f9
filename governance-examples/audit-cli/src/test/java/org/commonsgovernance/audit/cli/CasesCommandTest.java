package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesCommandTest {
    private static final String LABELS = """
            id\tcase\tI1_market\tI2_alloc\tI3_particip\tI4_product\tlabel\tcontested\twhy
            1\tLoom\tN\tN\tN\tN\tHYBRID\tno\tnobody sells it
            2\tSpindle\tY\tP\tP\tP\tCORPORATE\tyes\ta firm sells it
            """;

    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void writeCases() throws IOException {
        dossier("loom", "Organization: [{id: ann, name: Ann, legalForm: PERSON, source: s}]");
        dossier("spindle", """
                Organization: [{id: acme, name: Acme, legalForm: COMPANY, source: s}]
                  LicenseGrant: [{id: terms, expression: NONE, covers: PRODUCT, licensor: acme, source: s}]
                  AssetControl: [{id: all, asset: COPYRIGHT, holder: acme, source: s}]
                """);
        write("cases.csv", "case,dossier\n1,loom\n2,spindle\n");
        write("labels.tsv", LABELS);
        write("remarks.csv", "case,kind,sentence\n1,facts_missing,\"Nobody wrote down who takes part.\"\n");
    }

    private void dossier(String name, String facts) throws IOException {
        Files.createDirectories(folder.resolve(name));
        write(name + "/dossier.yaml", """
                id: %s
                observed: 2024
                sources:
                  s: {locator: a paper, basis: DOCUMENTED, speaker: OTHER}
                facts:
                  %s
                """.formatted(name, facts));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Run cases() {
        return Run.of(
                "cases",
                folder.toString(),
                "--labels",
                folder.resolve("labels.tsv").toString());
    }

    @Test
    void the_page_tells_how_often_on_what_and_why_not() {
        Run run = cases();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("| market-direction | 1 of 2, 50 %")
                .contains("| [Spindle](spindle/README.md) (disputed) | 2024-12-31 |")
                .contains("### Loom")
                .contains("*facts missing*: Nobody wrote down who takes part.")
                .contains("- market-direction: readers N, rules unknown.")
                .contains("no rule had what it needs")
                .contains("*Nothing was said of this case yet.*");
    }

    @Test
    void pairs_and_an_index_stand_in_it_where_they_are_listed() throws IOException {
        write("pairs.csv", "before,after,moves\nspindle,loom,better\nloom,spindle,better\n");
        write("index.csv", "dossier,score\nloom,80\nspindle,20\n");
        assertThat(cases().out())
                .contains("1 of 2 move as the record says.")
                .contains("**it does not move so**")
                .contains("Spearman's rank correlation is")
                .contains("of 2 projects");
    }

    @Test
    void every_mistake_in_a_list_is_told() throws IOException {
        write("cases.csv", "case,dossier,as_of\n1,lom,2024-13\n1,loom,\n");
        Run run = cases();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("there is no lom/dossier.yaml")
                .contains("cases.csv:2:")
                .contains("a second dossier for case 1");
        write("cases.csv", "case,dossier\n7,loom\n");
        assertThat(cases().err()).contains("has no label for case 7");
        write("labels.tsv", LABELS.replace("HYBRID", "MIXED").replace("\tno\t", "\tmaybe\t"));
        assertThat(cases().err())
                .contains("is none of [CORPORATE, HYBRID, PEER]")
                .contains("is none of yes, minor, no");
    }

    @Test
    void a_change_of_rules_is_tried_on_cases_that_it_was_not_chosen_on() throws IOException {
        Path standard = Path.of("../../governance-rules/criteria");
        Path before = folder.resolve("before");
        try (Stream<Path> files = Files.walk(standard)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = before.resolve(standard.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Path rules = before.resolve("indicators/corporate-allocation/rules.drl");
        String text = Files.readString(rules);
        String name = "one for-profit does more than half of the work";
        int from = text.indexOf("rule \"" + name + "\"");
        Files.writeString(rules, text.substring(0, from) + text.substring(text.indexOf("rule \"", from + 6)));

        Run run = Run.of(
                "cases",
                folder.toString(),
                "--labels",
                folder.resolve("labels.tsv").toString(),
                "--before",
                before.toString(),
                "--splits",
                "3");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("2 cases, 3 splits, 1 changes.")
                .contains("| corporate-allocation: " + name + " | ");
    }
}
