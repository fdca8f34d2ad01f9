package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.facts.FactKey;
import org.junit.jupiter.api.Test;

/** Every place that a report names is where that fact stands. */
class PlacesShownTest {
    private static final Path DOSSIER = Path.of("../case-studies/terraform/dossier.yaml");

    private final Report report = Setups.report(Setups.study("terraform"));

    private record Shown(String fact, int line, int column) {}

    @Test
    void in_sarif() throws IOException {
        List<Shown> shown = new ArrayList<>();
        JsonNode run = new ObjectMapper()
                .readTree(Setups.bytes(report, Format.SARIF, ".sarif"))
                .at("/runs/0");
        for (JsonNode result : run.get("results")) {
            JsonNode related = result.path("relatedLocations");
            for (JsonNode one : related) {
                JsonNode region = one.at("/physicalLocation/region");
                assertThat(one.at("/physicalLocation/artifactLocation/uri").asText())
                        .isEqualTo("dossier.yaml");
                shown.add(new Shown(
                        one.at("/message/text").asText(),
                        region.get("startLine").asInt(),
                        region.get("startColumn").asInt()));
            }
            JsonNode first = result.at("/locations/0/physicalLocation/region");
            assertThat(first)
                    .as("a result leads to the first of its places, or to the dossier as a whole")
                    .isEqualTo(related.path(0).at("/physicalLocation/region"));
        }
        stand(shown);
    }

    @Test
    void in_json() throws IOException {
        List<Shown> shown = new ArrayList<>();
        JsonNode json = new ObjectMapper().readTree(Setups.bytes(report, Format.JSON, ".json"));
        json.get("places")
                .properties()
                .forEach(one -> shown.add(new Shown(
                        one.getKey(),
                        one.getValue().get("line").asInt(),
                        one.getValue().get("column").asInt())));
        stand(shown);
    }

    @Test
    void in_csv() throws IOException {
        List<Shown> shown = new ArrayList<>();
        List<List<String>> rows = CsvCells.of(Setups.text(report, Format.CSV, ".evidence.csv"));
        List<String> heading = rows.get(0);
        List<String> given =
                report.judgement().setup().facts().stream().map(FactKey::of).toList();
        for (List<String> row : rows.subList(1, rows.size())) {
            String line = row.get(heading.indexOf("line"));
            boolean isGiven = given.contains(row.get(heading.indexOf("fact")));
            assertThat(line.isEmpty()).as(row.toString()).isEqualTo(!isGiven);
            if (isGiven) {
                shown.add(new Shown(
                        row.get(heading.indexOf("fact")),
                        Integer.parseInt(line),
                        Integer.parseInt(row.get(heading.indexOf("column")))));
            }
        }
        stand(shown);
    }

    @Test
    void and_of_what_a_program_built_none_is_named() {
        ProductionSetup read = Setups.study("terraform");
        ProductionSetup built = ProductionSetup.builder(read.id())
                .observed(read.observed())
                .addAll(read.facts())
                .build();
        Report none = Setups.report(built);
        assertThat(Setups.text(none, Format.SARIF, ".sarif")).doesNotContain("region", "locations", "relatedLocations");
        assertThat(Setups.text(none, Format.JSON, ".json")).contains("\"places\" : { }");
        assertThat(Setups.text(none, Format.HTML, ".html")).doesNotContain("class=\"place\"");
    }

    /** Under the heading of its type, and with its id where it has one written. */
    private static void stand(List<Shown> shown) throws IOException {
        assertThat(shown).hasSizeGreaterThan(10);
        List<String> lines = Files.readAllLines(DOSSIER);
        for (Shown one : shown) {
            String type = one.fact().substring(0, one.fact().indexOf(' '));
            String id = one.fact().substring(type.length() + 1);
            assertThat(lines.get(one.line() - 1).substring(0, one.column() - 1))
                    .as(one.toString())
                    .isEqualTo("    - ");
            int heading = one.line() - 1;
            while (!lines.get(heading).matches("  [A-Z][A-Za-z]*:")) {
                heading--;
            }
            assertThat(lines.get(heading)).isEqualTo("  " + type + ":");
            int end = one.line();
            while (end < lines.size() && lines.get(end).startsWith("      ")) {
                end++;
            }
            String text = String.join("\n", lines.subList(one.line() - 1, end));
            assertThat(text).containsPattern("\\bid: [\"']?" + Pattern.quote(id));
        }
    }
}
