package org.commonsgovernance.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.corpus.CorpusSchemas;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The published schema of {@code pack.yaml} and its reader agree. */
class PackSchemaTest {
    private static final Path PUBLISHED =
            Path.of("src/main/resources/org/commonsgovernance/rules/corpus/pack.schema.json");
    private static final Path COMMUNITY = Path.of("../governance-examples/community-pack/openworkshop/pack.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new PackSchemaWriter().pack());

    @Test
    void the_published_schema_is_what_the_records_make() {
        Golden.compare(PUBLISHED, new PackSchemaWriter().pack());
        assertThat(CorpusSchemas.pack()).isEqualTo(new PackSchemaWriter().pack());
    }

    @TestFactory
    Stream<DynamicTest> every_pack_of_the_project_fits() {
        return Stream.of(COMMUNITY, Workshop.FOLDER.resolve("pack.yaml"))
                .map(path -> DynamicTest.dynamicTest(
                        path.toString(),
                        () -> assertThat(SCHEMA.validate(YAML.readTree(Files.readString(path))))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> mistakes_that_a_schema_can_express_are_refused_by_it() {
        return Stream.of(
                        List.of("id: openworkshop", "id: open-workshop"),
                        List.of("id: openworkshop", "id: standard"),
                        List.of("version: 1.0.0\nname", "version: 1.0\nname"),
                        List.of("extends:", "extend:"),
                        List.of("pack: standard", "pack: elsewhere"),
                        List.of("pack: standard", "pack: standard\n  digest: abc"),
                        List.of("instead-of: 50", "insteadof: 50"),
                        List.of("    count: 40\n", "    count: 40\n    share: 1/2\n"),
                        List.of("    source: To be argued; the", "    sources: To be argued; the"),
                        List.of("kind: SUBSTANTIVE", "kind: LARGE"),
                        List.of("date: 2025-06-01", "date: June 2025"),
                        List.of("    of: permissionlessness\n", ""))
                .map(one -> DynamicTest.dynamicTest(
                        one.get(0).strip() + " -> " + one.get(1).strip(), () -> {
                            String text = Files.readString(COMMUNITY);
                            String wrong = text.replace(one.get(0), one.get(1));
                            assertThat(wrong).isNotEqualTo(text);
                            assertThat(SCHEMA.validate(YAML.readTree(wrong))).isNotEmpty();
                        }));
    }

    @Property(tries = 300)
    void what_the_reader_accepts_the_schema_accepts(@ForAll Random random) throws IOException {
        JsonNode tree = YAML.readTree(
                Files.readString(random.nextBoolean() ? COMMUNITY : Workshop.FOLDER.resolve("pack.yaml")));
        change(tree, random);
        boolean isRead = isRead(tree);
        boolean fits = SCHEMA.validate(tree).isEmpty();
        Statistics.label("reader and schema")
                .collect((isRead ? "read" : "refused") + ", " + (fits ? "fits" : "does not fit"));
        if (isRead) {
            assertThat(fits).as(tree.toPrettyString()).isTrue();
        }
    }

    private static boolean isRead(JsonNode tree) {
        try {
            Path folder = Files.createTempDirectory("pack");
            Files.writeString(
                    folder.resolve("pack.yaml"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
            PackReader.read(PackFolder.read(folder));
            return true;
        } catch (InvalidInputException refused) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                JSON.valueToTree("1/3"),
                JSON.valueToTree("1.0.0"),
                JSON.valueToTree(" standard "),
                JSON.valueToTree(12345678),
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
