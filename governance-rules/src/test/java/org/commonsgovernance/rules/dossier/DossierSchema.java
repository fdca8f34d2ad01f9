package org.commonsgovernance.rules.dossier;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.RefersTo;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.facts.ModelDocs;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of dossiers, made from the same records that the reader reads into. */
final class DossierSchema {
    private static final String DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private static final Map<String, String> HEAD = Map.of(
            "id", "A short name for the setup, for citations: letters, digits and hyphens by custom.",
            "name", "The setup's name as people know it; the id where it is left out.",
            "description", "What exactly is judged, and of when.",
            "outputs", "What is made.",
            "observed",
                    "From when to when facts were looked for: 2024-09-01/2025-08-31. Its last day is judged where no other is"
                            + " asked for. Facts without dates hold through it.",
            "sources", "Sources by name, for facts to name.",
            "source", "The name of the source of every fact that names none.",
            "facts", "What is known, by type of fact.",
            "contributions", "Files beside the dossier with one contribution a line, as JSON.");

    private static final Map<String, String> SOURCE = Map.of(
            "locator", "Where it can be read: an address, a file at a commit, a document and its page.",
            "basis", "CLAIMED is merely said, DOCUMENTED stands in a public document, OBSERVED was counted from data.",
            "speaker", "SELF where the judged say it, OTHER where somebody else does.",
            "retrieved", "The day on which it was read.",
            "sha256", "The digest of what was read, in 64 lower-case hex digits.",
            "note", "What was read, and what in it a reader should know.");

    private static final Map<String, String> CONTRIBUTIONS = Map.of(
            "file", "The plain name of a file beside the dossier.",
            "source", "The name of the source of its contributions.");

    private final ObjectMapper json = new ObjectMapper();
    private final ModelDocs docs = ModelDocs.read();
    private final ObjectNode definitions = json.createObjectNode();

    String write() {
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:commons-governance:dossier");
        root.put("title", "Dossier");
        root.put("description", "What is known of a production setup, each fact with its source.");
        ObjectNode head = record(root, DossierReader.Head.class, HEAD);
        ((ObjectNode) root.get("properties"))
                .setAll((ObjectNode) json.createObjectNode().set("$schema", text("For editors; not read.")));
        head.set(
                "observed",
                yearOr(pattern("(%s)?/%s|%s".formatted(DATE, DATE, DATE))).put("description", HEAD.get("observed")));
        head.set("sources", orNull(map(HEAD, "sources").set("additionalProperties", ref("Source"))));
        ObjectNode facts = map(HEAD, "facts").put("additionalProperties", false);
        head.set("facts", orNull(facts));
        ObjectNode types = facts.putObject("properties");
        for (FactType type : FactTypes.STANDARD.forDossiers().values()) {
            ObjectNode list = types.putObject(type.name()).put("type", "array");
            list.set("items", ref(type.name()));
            fact(type);
        }
        record(definitions.putObject("Source"), DossierSources.WrittenSource.class, SOURCE);
        unlessOneSourceServesAll(root);
        root.set("$defs", definitions);
        return root.toPrettyString() + "\n";
    }

    /** Without a source at the top every fact names its own. */
    private void unlessOneSourceServesAll(ObjectNode root) {
        root.putObject("if").put("type", "object").putArray("required").add("source");
        root.putObject("else")
                .putObject("properties")
                .putObject("facts")
                .putObject("additionalProperties")
                .putObject("items")
                .putArray("required")
                .add("source");
    }

    private void fact(FactType type) {
        ObjectNode schema = definitions.putObject(type.name());
        schema.put("description", docs.of(type.javaType()));
        ObjectNode properties = record(schema, type.javaType(), Map.of());
        ((ArrayNode) schema.get("required")).removeAll();
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            String name = component.getName();
            if (name.equals("id")) {
                properties.set(name, orNull(text(null).put("pattern", "^[^~]*[^~\\s]")));
            } else if (name.equals("source")) {
                properties.set(name, orNull((ObjectNode) properties.get(name)));
            } else if (isRequired(component)) {
                ((ArrayNode) schema.get("required")).add(name);
            }
            ((ObjectNode) properties.get(name)).put("description", described(type, component));
        }
    }

    /** What a component is, and what its less obvious constants mean. */
    private String described(FactType type, RecordComponent component) {
        String constants = component.getType().isEnum()
                ? docs.ofConstants(component.getType()).entrySet().stream()
                        .map(one -> "\n" + one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining())
                : "";
        return docs.of(type.javaType(), component.getName()) + constants;
    }

    /** Adds the keys of a record to a schema, and gives them back. */
    private ObjectNode record(ObjectNode schema, Class<?> type, Map<String, String> descriptions) {
        schema.put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            ObjectNode value = value(component.getGenericType(), component.getAnnotation(RefersTo.class));
            if (isRequired(component)) {
                required.add(name);
            } else {
                value = orNull(value);
            }
            IfAbsent absent = component.getAnnotation(IfAbsent.class);
            if (absent != null) {
                value.put("default", absent.value());
            }
            if (name.equals("sha256")) {
                value = orNull(anyOf(pattern("[0-9a-f]{64}")));
            }
            if (descriptions.containsKey(name)) {
                value.put("description", descriptions.get(name));
            }
            properties.set(name, value);
        }
        return properties;
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != boolean.class
                && component.getType() != List.class
                && !component.isAnnotationPresent(IfAbsent.class)
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode value(Type type, @Nullable RefersTo refersTo) {
        if (type instanceof ParameterizedType list) {
            ObjectNode schema = json.createObjectNode().put("type", "array");
            return schema.set("items", value(list.getActualTypeArguments()[0], refersTo));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Source.class) {
            return anyOf(text("The name of a source."), ref("Source"));
        }
        if (plain == DossierReader.ContributionFile.class) {
            ObjectNode file = json.createObjectNode();
            record(file, plain, CONTRIBUTIONS);
            return file;
        }
        if (plain == String.class) {
            return text(
                    refersTo == null
                            ? null
                            : "The id of a fact of type " + refersTo.value().getSimpleName() + ".");
        }
        if (plain.isEnum()) {
            return choice(plain);
        }
        if (plain == boolean.class) {
            return json.createObjectNode().put("type", "boolean");
        }
        if (plain == Fraction.class) {
            return anyOf(
                    pattern("[0-9]+ */ *0*[1-9][0-9]*|[0-9]+([.][0-9]+)? *%?").put("maxLength", 40),
                    json.createObjectNode().put("type", "number").put("minimum", 0));
        }
        if (plain == Period.class) {
            return yearOr(pattern("(%s)?/(%s)?|%s".formatted(DATE, DATE, DATE)));
        }
        if (plain == PartialDate.class) {
            return yearOr(pattern(DATE));
        }
        if (plain == LocalDate.class) {
            return pattern(DAY);
        }
        return number(plain == long.class || plain == Long.class);
    }

    /** No fact holds a number below nothing. */
    private ObjectNode number(boolean isWide) {
        ObjectNode written = pattern("[0-9]{1,18}");
        ObjectNode number = json.createObjectNode().put("type", "integer").put("minimum", 0);
        return anyOf(number.put("maximum", isWide ? 999_999_999_999_999_999L : Integer.MAX_VALUE), written);
    }

    private ObjectNode choice(Class<?> type) {
        ObjectNode schema = json.createObjectNode();
        ArrayNode constants = schema.putArray("enum");
        Stream.of(type.getEnumConstants()).forEach(constant -> constants.add(((Enum<?>) constant).name()));
        return schema;
    }

    /** YAML reads a bare year as a number. */
    private ObjectNode yearOr(ObjectNode text) {
        return anyOf(
                text,
                json.createObjectNode()
                        .put("type", "integer")
                        .put("minimum", 1000)
                        .put("maximum", 9999));
    }

    /** Any scalar is a text: a project may be called 1984. */
    private ObjectNode text(@Nullable String description) {
        ObjectNode schema = json.createObjectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        schema.put("pattern", "\\S");
        return description == null ? schema : schema.put("description", description);
    }

    private ObjectNode map(Map<String, String> descriptions, String name) {
        return json.createObjectNode().put("type", "object").put("description", descriptions.get(name));
    }

    private ObjectNode pattern(String pattern) {
        return json.createObjectNode().put("type", "string").put("pattern", "^ *(" + pattern + ") *$");
    }

    private ObjectNode ref(String definition) {
        return json.createObjectNode().put("$ref", "#/$defs/" + definition);
    }

    private ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode either = json.createObjectNode();
        ArrayNode list = either.putArray("anyOf");
        Stream.of(schemas).forEach(list::add);
        return either;
    }

    /** A key without a value counts as left out. */
    private ObjectNode orNull(ObjectNode schema) {
        ObjectNode nothing = json.createObjectNode().put("type", "null");
        if (schema.has("anyOf")) {
            ((ArrayNode) schema.get("anyOf")).add(nothing);
            return schema;
        }
        return anyOf(schema, nothing);
    }
}
