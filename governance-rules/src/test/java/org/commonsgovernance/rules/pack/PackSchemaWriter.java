package org.commonsgovernance.rules.pack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.rules.tree.Key;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of {@code pack.yaml}, made from the records that the reader reads into. */
final class PackSchemaWriter {
    private static final String VERSION = "(0|[1-9][0-9]{0,8})([.](0|[1-9][0-9]{0,8})){2}";

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry(
                    "PackYaml.id", "One word of small letters and digits: the pack's rules and figures begin with it."),
            Map.entry("PackYaml.version", "Three numbers, such as 1.2.0; the changelog has an entry for it."),
            Map.entry("PackYaml.name", "What people call it."),
            Map.entry("PackYaml.about", "For whom these rules are, and why those below do not fit."),
            Map.entry("PackYaml.extends", "What it is laid over."),
            Map.entry(
                    "PackYaml.thresholds",
                    "Figures that it changes or adds, by name; its own begin with its id and a dot."),
            Map.entry("PackYaml.rules", "Rules that it adds, replaces or leaves out."),
            Map.entry("PackYaml.changelog", "What changed in which version, the newest first."),
            Map.entry("Base.pack", "standard, or ../ and the folder of a pack that lies beside this one."),
            Map.entry("Base.version", "Which version of that pack this one was written against."),
            Map.entry(
                    "Base.digest",
                    "The first characters of the digest that it was written against; rules layers prints it."),
            Map.entry("ThresholdYaml.share", "A share of a whole as a fraction, such as 1/3; give this or count."),
            Map.entry("ThresholdYaml.count", "A number of things; give this or share."),
            Map.entry("ThresholdYaml.instead-of", "The figure below this pack that it replaces."),
            Map.entry(
                    "ThresholdYaml.meaning",
                    "What being above or below it means; a figure of the pack's own needs it."),
            Map.entry("ThresholdYaml.reason", "Why the figure is what it is, so that border cases can be argued."),
            Map.entry("ThresholdYaml.source", "Where the figure comes from."),
            Map.entry("ThresholdYaml.effective-on", "From which judged day on it holds."),
            Map.entry("RuleYaml.add", "The sentence that is the name of a rule which is added."),
            Map.entry("RuleYaml.replace", "The sentence that is the name of a rule below which is replaced."),
            Map.entry("RuleYaml.by", "The name of the rule that comes instead; left out where it is the same."),
            Map.entry("RuleYaml.disable", "The sentence that is the name of a rule below which is left out."),
            Map.entry("RuleYaml.of", "The criterion whose rule it is, or verdict."),
            Map.entry("RuleYaml.reason", "Why."),
            Map.entry("RuleYaml.source", "What the reason rests on."),
            Map.entry(
                    "RuleYaml.lifecycle",
                    "How settled it is; what is experimental is reported and counts for nothing."),
            Map.entry("RuleYaml.effective-on", "From which judged day on it holds."),
            Map.entry("Release.version", "Three numbers."),
            Map.entry("Release.date", "When it came out."),
            Map.entry("Release.kind", "EDITORIAL where no judgement can differ by it, else SUBSTANTIVE."),
            Map.entry("Release.changes", "What is new, a sentence each."));

    private final ObjectMapper json = new ObjectMapper();

    String pack() {
        ObjectNode root = json.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:commons-governance:pack");
        root.put("title", "Pack").put("description", "What a pack is, and what it changes of the rules below it.");
        root.setAll(record(PackYaml.class));
        return root.toPrettyString() + "\n";
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = json.createObjectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            String name = key == null ? component.getName() : key.value();
            boolean isNeededList = name.startsWith("change"); // a changelog, and changes in it
            boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.isAnnotationPresent(IfAbsent.class)
                    || (component.getType() == List.class && !isNeededList);
            if (!isOptional) {
                required.add(name);
            }
            String at = type.getSimpleName() + "." + name;
            ObjectNode value = value(at, component);
            if (isNeededList) {
                value.put("minItems", 1);
            }
            properties.set(
                    name,
                    (isOptional ? anyOf(value, json.createObjectNode().put("type", "null")) : value)
                            .put("description", Objects.requireNonNull(TEXTS.get(at), at)));
        }
        if (type == PackYaml.ThresholdYaml.class) {
            exactlyOne(schema, List.of("share", "count"));
        }
        if (type == PackYaml.RuleYaml.class) {
            exactlyOne(schema, List.of("add", "replace", "disable"));
        }
        return schema;
    }

    /** One of the keys stands there with a value. */
    private void exactlyOne(ObjectNode schema, List<String> names) {
        ArrayNode either = schema.putArray("oneOf");
        for (String name : names) {
            ObjectNode given = either.addObject();
            given.putArray("required").add(name);
            given.putObject("properties").putObject(name).putObject("not").put("type", "null");
        }
    }

    private ObjectNode value(String at, RecordComponent component) {
        Class<?> type = component.getType();
        switch (at) {
            case "PackYaml.id" -> {
                ObjectNode id = pattern("[a-z][a-z0-9]{1,30}");
                ArrayNode taken = id.putObject("not").putArray("enum");
                Stream.of("standard", "verdict", "policy", "document").forEach(taken::add);
                return id;
            }
            case "PackYaml.version", "Base.version", "Release.version" -> {
                return pattern(VERSION);
            }
            case "Base.pack" -> {
                return pattern("standard|[.][.]/[A-Za-z0-9][A-Za-z0-9._-]*");
            }
            case "Base.digest" -> {
                ObjectNode digest = pattern("[0-9a-f]{8,64}");
                digest.putArray("type").add("string").add("number"); // it may hold digits alone
                return digest;
            }
            case "ThresholdYaml.instead-of" -> {
                return figure(null);
            }
            case "PackYaml.thresholds" -> {
                ObjectNode thresholds = json.createObjectNode().put("type", "object");
                thresholds
                        .putObject("patternProperties")
                        .set("^([a-z][a-z0-9]*[.])?[a-z][A-Za-z0-9]*$", record(PackYaml.ThresholdYaml.class));
                return thresholds.put("additionalProperties", false);
            }
            default -> {
                return plain(type, component);
            }
        }
    }

    private ObjectNode plain(Class<?> type, RecordComponent component) {
        if (type == List.class) {
            Class<?> item = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return json.createObjectNode().put("type", "array").set("items", item.isRecord() ? record(item) : text());
        }
        if (type == PackYaml.Base.class) {
            return record(type);
        }
        if (type.isEnum()) {
            ObjectNode choice = json.createObjectNode();
            ArrayNode constants = choice.putArray("enum");
            Stream.of(type.getEnumConstants()).forEach(one -> constants.add(((Enum<?>) one).name()));
            return choice;
        }
        if (type == LocalDate.class) {
            return pattern("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
        }
        if (type == Fraction.class) {
            return figure(1L);
        }
        if (type == Long.class) {
            return anyOf(
                    json.createObjectNode()
                            .put("type", "integer")
                            .put("minimum", 0)
                            .put("maximum", 999_999_999_999_999_999L),
                    pattern("[0-9]{1,18}"));
        }
        return text();
    }

    private ObjectNode figure(@Nullable Long most) {
        ObjectNode number = json.createObjectNode().put("type", "number").put("minimum", 0);
        if (most != null) {
            number.put("maximum", most);
        }
        return anyOf(pattern("[0-9]+ */ *0*[1-9][0-9]*|[0-9]+([.][0-9]+)? *%?").put("maxLength", 40), number);
    }

    /** Any scalar is a text. */
    private ObjectNode text() {
        ObjectNode schema = json.createObjectNode();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema.put("pattern", "\\S");
    }

    private ObjectNode pattern(String pattern) {
        return json.createObjectNode().put("type", "string").put("pattern", "^\\s*(" + pattern + ")\\s*$");
    }

    private ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode either = json.createObjectNode();
        ArrayNode list = either.putArray("anyOf");
        Stream.of(schemas).forEach(list::add);
        return either;
    }
}
