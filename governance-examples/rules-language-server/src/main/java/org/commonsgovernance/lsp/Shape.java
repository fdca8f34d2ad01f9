package org.commonsgovernance.lsp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.corpus.CorpusSchemas;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.jspecify.annotations.Nullable;

/** What a kind of YAML file may hold, by its JSON Schema. Immutable. */
final class Shape {
    private static final int DEEPEST = 12;

    private static final Shape CRITERION = new Shape(parse(CorpusSchemas.criterion()));
    private static final Shape FAMILY = new Shape(parse(CorpusSchemas.family()));
    private static final Shape POLICY = new Shape(parse(CorpusSchemas.policy()));
    private static final Shape LICENSES = new Shape(parse(CorpusSchemas.licenses()));
    private static final Shape CASE = new Shape(parse(Dossiers.schema()));
    private static final Shape PACK = new Shape(parse(pack()));

    private final JsonNode root;

    private Shape(JsonNode root) {
        this.root = root;
    }

    /** The shape of a file, by its path in its folder; null for those that have none. */
    static @Nullable Shape of(String path) {
        if (FolderCheck.isCase(path)) {
            return path.endsWith(".yaml") ? CASE : null;
        }
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "criterion.yaml" -> CRITERION;
            case "family.yaml" -> FAMILY;
            case "policy.yaml" -> POLICY;
            case "licenses.yaml" -> LICENSES;
            case "pack.yaml" -> PACK;
            default -> null;
        };
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pack() {
        String name = "pack-keys.json";
        try (InputStream in = Objects.requireNonNull(Shape.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys of the mapping at a path, with what each means. */
    Map<String, String> keys(List<String> path) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (JsonNode node : at(path)) {
            node.path("properties").properties().forEach(one -> {
                String said = description(one.getValue());
                if (!one.getKey().startsWith("$") && !(said.isEmpty() && keys.containsKey(one.getKey()))) {
                    keys.put(one.getKey(), said);
                }
            });
        }
        return keys;
    }

    /** Whether keys are written at a path, and no single values. */
    boolean isMapping(List<String> path) {
        return at(path).stream()
                .anyMatch(node -> node.has("properties")
                        || node.has("patternProperties")
                        || node.path("additionalProperties").isObject());
    }

    /** The words that may stand at a path; empty where others may too. */
    List<String> values(List<String> path) {
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode node : at(path)) {
            node.path("enum").forEach(one -> values.add(one.asText()));
            if (node.path("type").asText().equals("boolean")) {
                values.add("true");
                values.add("false");
            }
        }
        return List.copyOf(values);
    }

    /** What the value at a path means; empty where nothing says. */
    String description(List<String> path) {
        return path.isEmpty() ? "" : keys(path.subList(0, path.size() - 1)).getOrDefault(path.get(path.size() - 1), "");
    }

    /** All that is said of the value at a path in any of its forms. */
    List<String> descriptions(List<String> path) {
        return at(path).stream().map(Shape::description).toList();
    }

    private static String description(JsonNode node) {
        return node.path("description").asText();
    }

    private List<JsonNode> at(List<String> path) {
        List<JsonNode> here = expanded(root);
        for (String step : path) {
            List<JsonNode> next = new ArrayList<>();
            here.forEach(node -> next.addAll(below(node, step)));
            here = next.stream().flatMap(node -> expanded(node).stream()).toList();
        }
        return here;
    }

    private static List<JsonNode> below(JsonNode node, String step) {
        if (step.equals(YamlPlace.ITEM)) {
            return node.has("items") ? List.of(node.path("items")) : List.of();
        }
        List<JsonNode> found = new ArrayList<>();
        if (node.path("properties").has(step)) {
            found.add(node.path("properties").path(step));
        }
        node.path("patternProperties").properties().forEach(one -> {
            if (Pattern.compile(one.getKey()).matcher(step).find()) {
                found.add(one.getValue());
            }
        });
        if (found.isEmpty() && node.path("additionalProperties").isObject()) {
            found.add(node.path("additionalProperties"));
        }
        return found;
    }

    /** A schema and all that it refers to or is one of. */
    private List<JsonNode> expanded(JsonNode node) {
        List<JsonNode> all = new ArrayList<>();
        expand(node, all, 0);
        return all;
    }

    private void expand(JsonNode node, List<JsonNode> all, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        all.add(node);
        if (node.has("$ref")) {
            expand(root.at(node.path("$ref").asText().substring(1)), all, depth + 1);
        }
        node.path("anyOf").forEach(one -> expand(one, all, depth + 1));
        node.path("oneOf").forEach(one -> expand(one, all, depth + 1));
    }
}
