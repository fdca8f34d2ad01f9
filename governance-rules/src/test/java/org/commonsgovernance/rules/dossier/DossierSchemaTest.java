package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

/** The published schema and the reader agree: what an editor marks is what the reader would refuse. */
class DossierSchemaTest {
    private static final Path PUBLISHED =
            Path.of("src/main/resources/org/commonsgovernance/rules/dossier/dossier.schema.json");

    /** What a schema can't say: what several keys or facts together, other files, or the calendar make wrong. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            // several keys together
            "affiliation-to-nobody.yaml",
            "controls-itself.yaml",
            "holder-and-dispersed.yaml",
            "independent-and-not.yaml",
            "interval-backwards.yaml",
            "observed-backwards.yaml",
            "period-backwards.yaml",
            "undone-before-done.yaml",
            // several facts, or a source
            "affiliation-of-nobody.yaml",
            "correction-of-nothing.yaml",
            "dangling-body.yaml",
            "dangling-organization.yaml",
            "id-twice.yaml",
            "unknown-source.yaml",
            // other files
            "contributions-broken.yaml",
            "contributions-elsewhere.yaml",
            "contributions-missing.yaml",
            "contributions-with-a-derived-id.yaml",
            "same-file-twice.yaml",
            // licences, the calendar, exact figures
            "date-impossible.yaml",
            "exception-missing.yaml",
            "licence-expression-broken.yaml",
            "share-over-one.yaml",
            "share-too-fine.yaml",
            "unknown-licence.yaml",
            // how the text is written
            "alias.yaml",
            "control-character.yaml",
            "key-twice.yaml",
            "name-of-two-lines.yaml",
            "name-that-turns.yaml",
            "odd-line-separator.yaml",
            "two-documents.yaml");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS) // as editors do, by YAML 1.2
            .build());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Dossiers.schema());

    @Test
    void the_published_schema_is_what_the_model_makes() {
        Golden.compare(PUBLISHED, new DossierSchema().write());
    }

    @Test
    void every_dossier_and_case_fits_the_schema() throws IOException {
        for (SourceFile file : Corpora.allCases()) {
            assertThat(SCHEMA.validate(YAML.readTree(file.text())))
                    .as(file.name())
                    .isEmpty();
        }
        for (String dossier : List.of("terraform", "wikipedia", "stocksy")) {
            Path path = Path.of("../governance-examples/case-studies", dossier, "dossier.yaml");
            assertThat(SCHEMA.validate(YAML.readTree(Files.readString(path))))
                    .as(dossier)
                    .isEmpty();
        }
    }

    @Test
    void mistakes_that_a_schema_can_express_are_refused_by_it() throws IOException {
        Set<String> passed = new TreeSet<>();
        for (Path file : Golden.files("dossier-mistakes", ".yaml", ".json")) {
            JsonNode tree;
            try {
                tree = (file.toString().endsWith(".json") ? JSON : YAML).readTree(Files.readString(file));
            } catch (IOException e) {
                continue; // no YAML or JSON at all
            }
            if (SCHEMA.validate(tree).isEmpty()) {
                passed.add(file.getFileName().toString());
            }
        }
        assertThat(passed).isEqualTo(new TreeSet<>(BEYOND_A_SCHEMA));
    }

    /** Cases with pieces dropped, renamed, replaced and doubled: the schema refuses nothing that the reader accepts. */
    @Property(tries = 600)
    void what_the_reader_accepts_the_schema_accepts(@ForAll Random random) throws JsonProcessingException {
        List<SourceFile> cases = Corpora.allCases();
        JsonNode tree = YAML.readTree(cases.get(random.nextInt(cases.size())).text());
        int changes = 1 + random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            change(tree, random);
        }
        boolean isRead = isRead(tree);
        boolean fits = SCHEMA.validate(tree).isEmpty();
        Statistics.label("reader and schema")
                .collect((isRead ? "read" : "refused") + ", " + (fits ? "fits" : "does not fit"));
        if (isRead) {
            assertThat(SCHEMA.validate(tree)).as(tree.toPrettyString()).isEmpty();
        }
    }

    private static boolean isRead(JsonNode tree) {
        try {
            Dossiers.read(new SourceFile("changed.json", tree.toPrettyString()), FactTypes.STANDARD);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static void change(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode one = containers.get(random.nextInt(containers.size()));
        List<JsonNode> values = List.of(
                JSON.nullNode(),
                JSON.valueToTree(7),
                JSON.valueToTree("x"),
                JSON.valueToTree(true),
                JSON.valueToTree("2025-02"),
                JSON.valueToTree("1/3"),
                JSON.valueToTree("UNKNOWN"),
                JSON.createArrayNode(),
                JSON.createObjectNode(),
                JSON.valueToTree(""),
                JSON.valueToTree(0.25),
                JSON.valueToTree(2025),
                JSON.valueToTree("2025/"),
                JSON.valueToTree("YES"));
        JsonNode value = values.get(random.nextInt(values.size()));
        if (one instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "s", object.remove(name));
                default -> object.set(name, value);
            }
        } else if (one instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }
}
