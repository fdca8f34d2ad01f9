package org.commonsgovernance.rules.pack;

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
import org.commonsgovernance.rules.corpus.SchemaParts;
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
            Map.entry(
                    "ThresholdYaml.instead-of",
                    "For a figure below this pack, the one that it replaces, so that a change below is noticed."),
            Map.entry(
                    "ThresholdYaml.meaning",
                    "What being above or below it means; a figure of the pack's own needs it."),
            Map.entry("ThresholdYaml.reason", "Why the figure is what it is, so that border cases can be argued."),
            Map.entry("ThresholdYaml.source", "Where the figure comes from."),
            Map.entry("ThresholdYaml.effective-on", "From which judged day on it holds."),
            Map.entry("RuleYaml.add", "The name of a new rule, which stands in the pack's rules.drl of the criterion."),
            Map.entry("RuleYaml.replace", "The name of a rule below, in whose place another comes."),
            Map.entry(
                    "RuleYaml.by",
                    "Beside replace, the name of the rule that comes instead; left out where it keeps its name."),
            Map.entry("RuleYaml.disable", "The name of a rule below that no longer counts."),
            Map.entry("RuleYaml.of", "The criterion that the rule is about, by the name of its folder, or verdict."),
            Map.entry("RuleYaml.reason", "Why, in words that those judged would accept."),
            Map.entry("RuleYaml.source", "What the reason rests on."),
            Map.entry(
                    "RuleYaml.lifecycle",
                    "How settled it is; what is experimental is reported and counts for nothing."),
            Map.entry("RuleYaml.effective-on", "From which judged day on it holds."),
            Map.entry("Release.version", "Three numbers."),
            Map.entry("Release.date", "The day on which it was published."),
            Map.entry(
                    "Release.kind",
                    "Whether judgements can differ by it: EDITORIAL is wording alone, SUBSTANTIVE all else."),
            Map.entry("Release.changes", "What changed, one sentence each."));

    String pack() {
        return SchemaParts.written(
                "Pack", "What a pack is, and what it changes of the rules below it.", record(PackYaml.class));
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = SchemaParts.object().put("type", "object").put("additionalProperties", false);
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
                    (isOptional ? SchemaParts.orNull(value) : value)
                            .put("description", Objects.requireNonNull(TEXTS.get(at), at)));
        }
        if (type == PackYaml.ThresholdYaml.class) {
            SchemaParts.exactlyOne(schema, List.of("share", "count"));
        }
        if (type == PackYaml.RuleYaml.class) {
            SchemaParts.exactlyOne(schema, List.of("add", "replace", "disable"));
        }
        return schema;
    }

    private ObjectNode value(String at, RecordComponent component) {
        Class<?> type = component.getType();
        switch (at) {
            case "PackYaml.id" -> {
                ObjectNode id = SchemaParts.pattern("[a-z][a-z0-9]{1,30}");
                ArrayNode taken = id.putObject("not").putArray("enum");
                Stream.of("standard", "verdict", "policy", "document").forEach(taken::add);
                return id;
            }
            case "PackYaml.version", "Base.version", "Release.version" -> {
                return SchemaParts.pattern(VERSION);
            }
            case "Base.pack" -> {
                return SchemaParts.pattern("standard|[.][.]/[A-Za-z0-9][A-Za-z0-9._-]*");
            }
            case "Base.digest" -> {
                ObjectNode digest = SchemaParts.pattern("[0-9a-f]{8,64}");
                digest.putArray("type").add("string").add("number"); // it may hold digits alone
                return digest;
            }
            case "ThresholdYaml.instead-of" -> {
                return SchemaParts.figure();
            }
            case "PackYaml.thresholds" -> {
                ObjectNode thresholds = SchemaParts.object().put("type", "object");
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
            return SchemaParts.object()
                    .put("type", "array")
                    .set("items", item.isRecord() ? record(item) : SchemaParts.text());
        }
        if (type == PackYaml.Base.class) {
            return record(type);
        }
        if (type.isEnum()) {
            return SchemaParts.choice(type);
        }
        if (type == LocalDate.class) {
            return SchemaParts.day();
        }
        if (type == Fraction.class) {
            return SchemaParts.share();
        }
        return type == Long.class ? SchemaParts.whole(0, 999_999_999_999_999_999L) : SchemaParts.text();
    }
}
