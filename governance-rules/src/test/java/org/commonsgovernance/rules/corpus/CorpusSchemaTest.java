package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.RecordBinder;
import org.commonsgovernance.rules.tree.TreeReader;
import org.junit.jupiter.api.Test;

/** The published schemas of a corpus' files and their readers agree: what an editor marks, the loader would refuse. */
class CorpusSchemaTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/org/commonsgovernance/rules/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, Schema> SCHEMAS = schemas();

    /** What a schema can't say: what other files, or the way in which a text is written, make wrong. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            // other files
            "criterion-id-of-another",
            "criterion-outside-the-folders",
            "family-id-of-another",
            "policy-threshold-renamed",
            // how the text is written
            "criterion-key-twice",
            "criterion-statement-of-two-lines",
            "policy-name-twice",
            // exact figures
            "policy-share-above-one");

    private static Map<String, Schema> schemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> schemas = new TreeMap<>();
        schemas.put("criterion.yaml", registry.getSchema(CorpusSchemas.criterion()));
        schemas.put("family.yaml", registry.getSchema(CorpusSchemas.family()));
        schemas.put("policy.yaml", registry.getSchema(CorpusSchemas.policy()));
        schemas.put("licenses.yaml", registry.getSchema(CorpusSchemas.licenses()));
        return schemas;
    }

    @Test
    void the_published_schemas_are_what_the_records_make() {
        CorpusSchemaWriter writer = new CorpusSchemaWriter();
        Golden.compare(PUBLISHED.resolve("criterion.schema.json"), writer.criterion());
        Golden.compare(PUBLISHED.resolve("family.schema.json"), writer.family());
        Golden.compare(PUBLISHED.resolve("policy.schema.json"), writer.policy());
        Golden.compare(PUBLISHED.resolve("licenses.schema.json"), writer.licenses());
    }

    @Test
    void every_file_of_the_standard_corpus_fits_its_schema() throws IOException {
        int fitting = 0;
        for (String path : Corpora.FILES.paths()) {
            Schema schema = SCHEMAS.get(name(path));
            if (schema != null) {
                assertThat(schema.validate(
                                YAML.readTree(Corpora.FILES.read(path).text())))
                        .as(path)
                        .isEmpty();
                fitting++;
            }
        }
        assertThat(fitting).isGreaterThan(40);
    }

    @Test
    void mistakes_that_a_schema_can_express_are_refused_by_it() throws IOException {
        Set<String> passed = new TreeSet<>();
        Path mistakes = Golden.ROOT.resolve("corpus-mistakes");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(mistakes)) {
            files = walk.filter(file -> SCHEMAS.containsKey(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : files) {
            String mistake = mistakes.relativize(file).getName(0).toString();
            boolean isWarning =
                    Files.readString(mistakes.resolve(mistake + ".txt")).contains("no errors");
            if (isWarning || mistake.startsWith("several")) {
                continue;
            }
            try {
                JsonNode tree = YAML.readTree(Files.readString(file));
                if (schema(file).validate(tree).isEmpty()) {
                    passed.add(mistake);
                }
            } catch (JsonProcessingException e) {
                // no YAML at all
            }
        }
        assertThat(passed).isEqualTo(new TreeSet<>(BEYOND_A_SCHEMA));
    }

    @Property(tries = 600)
    void what_the_reader_accepts_the_schema_accepts(@ForAll Random random) throws JsonProcessingException {
        List<String> paths = Corpora.FILES.paths().stream()
                .filter(path -> SCHEMAS.containsKey(name(path)))
                .toList();
        String path = paths.get(random.nextInt(paths.size()));
        JsonNode tree = YAML.readTree(Corpora.FILES.read(path).text());
        change(tree, random);
        boolean isRead = isRead(name(path), tree);
        boolean fits = schema(Path.of(path)).validate(tree).isEmpty();
        Statistics.label("reader and schema")
                .collect((isRead ? "read" : "refused") + ", " + (fits ? "fits" : "does not fit"));
        if (isRead) {
            assertThat(fits).as(path + "\n" + tree.toPrettyString()).isTrue();
        }
    }

    private static Schema schema(Path file) {
        return java.util.Objects.requireNonNull(SCHEMAS.get(file.getFileName().toString()));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isRead(String name, JsonNode changed) {
        Problems problems = new Problems();
        SourceFile file = new SourceFile("changed.json", changed.toPrettyString());
        Node tree = TreeReader.read(file, problems);
        if (tree == null) {
            return false;
        }
        RecordBinder binder = new RecordBinder(file, problems);
        switch (name) {
            case "criterion.yaml" -> binder.bind(CriterionWords.class, tree, "a criterion", Map.of());
            case "family.yaml" -> binder.bind(Family.class, tree, "a family", Map.of());
            case "licenses.yaml" -> binder.bind(LicenseTable.class, tree, "a licence table", Map.of());
            default -> PolicyReader.read(file, tree, problems, false);
        }
        return problems.isEmpty();
    }

    private static void change(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode one = containers.get(random.nextInt(containers.size()));
        List<JsonNode> values = List.of(
                JSON.nullNode(),
                JSON.valueToTree(7),
                JSON.valueToTree(0),
                JSON.valueToTree("x"),
                JSON.valueToTree(true),
                JSON.valueToTree("1/3"),
                JSON.valueToTree(0.25),
                JSON.valueToTree(""),
                JSON.createArrayNode(),
                JSON.createObjectNode());
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
