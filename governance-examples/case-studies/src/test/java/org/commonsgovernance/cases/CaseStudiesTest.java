package org.commonsgovernance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.Spelled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every dossier can be read and judged, names its sources as it should, and stands in the table with its verdict. */
class CaseStudiesTest {
    private static List<Path> dossiers() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("."))) {
            return folders.map(folder -> folder.resolve("dossier.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    private static String id(Path dossier) {
        return String.valueOf(dossier.getParent().getFileName());
    }

    @TestFactory
    Stream<DynamicTest> a_dossier_is_named_as_its_folder_and_describes_itself() throws IOException {
        return dossiers().stream()
                .map(dossier -> DynamicTest.dynamicTest(id(dossier), () -> {
                    ProductionSetup setup = Dossiers.read(dossier);
                    assertThat(setup.id()).isEqualTo(id(dossier));
                    assertThat(setup.description()).isNotNull();
                    assertThat(dossier.resolveSibling("README.md")).exists();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_fact_says_when_its_source_was_read_and_what_it_says() throws IOException {
        return dossiers().stream()
                .map(dossier -> DynamicTest.dynamicTest(id(dossier), () -> {
                    for (Fact fact : Dossiers.read(dossier).facts()) {
                        assertThat(fact.source().retrieved())
                                .as(fact.toString())
                                .isNotNull();
                        assertThat(fact.source().note()).as(fact.toString()).isNotNull();
                        assertThat(fact.source().locator())
                                .as(fact.toString())
                                .doesNotContain("@gmail")
                                .hasSizeGreaterThan(10);
                    }
                }));
    }

    /** A change of a frozen dossier is a new comparison: freeze it anew, and say in its README what was wrong. */
    @Test
    void dossiers_are_as_they_were_frozen() throws IOException {
        List<String> frozen = Files.readAllLines(Path.of("frozen.sha256"));
        assertThat(frozen).hasSizeGreaterThan(60);
        for (String line : frozen) {
            Path file = Path.of(line.substring(line.indexOf("  ") + 2));
            assertThat(Sha256.of(Files.readAllBytes(file)) + "  " + file).isEqualTo(line);
        }
    }

    @Test
    void the_table_of_verdicts_is_what_the_rules_say() throws IOException {
        GovernanceEvaluator evaluator = GovernanceRules.standard();
        StringBuilder table = new StringBuilder("# Verdicts\n\n"
                + "Made by a test; `mvn verify -Dgolden.write` writes it anew. Established indicators speak against peer"
                + " production, established families of inversions for it.\n\n"
                + "| dossier | day | verdict | could be | market-direction | corporate-allocation |"
                + " constrained-participation | product-control | product-commons | purpose | labour | entry |"
                + " coordination | joined as |\n"
                + "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        for (Path dossier : dossiers()) {
            ProductionSetup setup = Dossiers.read(dossier);
            Assessment assessment = evaluator.evaluate(setup);
            table.append("| [")
                    .append(setup.name())
                    .append("](")
                    .append(id(dossier))
                    .append("/README.md) | ")
                    .append(assessment.slice().asOf())
                    .append(" | ")
                    .append(assessment.verdict())
                    .append(" | ")
                    .append(
                            assessment.isSettled()
                                    ? "settled"
                                    : assessment.range().worst() + " to "
                                            + assessment.range().best())
                    .append(" | ")
                    .append(assessment.findings(Tier.INDICATOR).stream()
                            .map(Finding::status)
                            .map(Spelled::words)
                            .collect(Collectors.joining(" | ")))
                    .append(" | ")
                    .append(assessment.families().stream()
                            .map(FamilyStanding::status)
                            .map(Spelled::words)
                            .collect(Collectors.joining(" | ")))
                    .append(" | ")
                    .append(assessment.adaptations().stream()
                            .map(finding -> finding.criterion().value())
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
        Path file = Path.of("verdicts.md");
        if (System.getProperty("golden.write") != null) {
            Files.writeString(file, table.toString());
        }
        assertThat(table.toString()).isEqualTo(Files.readString(file));
    }
}
