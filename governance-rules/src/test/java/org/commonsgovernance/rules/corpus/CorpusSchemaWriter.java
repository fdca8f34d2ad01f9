package org.commonsgovernance.rules.corpus;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.rules.license.LicenseEntry;
import org.commonsgovernance.rules.license.LicenseTable;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.tree.Key;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of a corpus' files, made from the records that the loader reads into. */
final class CorpusSchemaWriter {
    private static final Map<String, String> CRITERION = Map.of(
            "id", "The name of the folder again, so that a copied folder is noticed.",
            "place", "Its place among the criteria beside it, from 1.",
            "statement", "A sentence that is true or false of a setup.",
            "why", "Why it matters, one sentence each.",
            "remedy", "What those judged can do about it, one sentence each.",
            "source", "Where it stands: a document and the place in it.",
            "lifecycle", "How settled it is; an experimental criterion is reported and counts for nothing.",
            "effective-on", "For a pack's criterion, from which judged day on it is asked.");

    private static final Map<String, String> FAMILY = Map.of(
            "id", "The name of the folder again, so that a copied folder is noticed.",
            "place", "Its place among the families, from 1.",
            "statement", "What the criteria of the family say together.");

    private static final Map<String, String> THRESHOLD = Map.of(
            "share", "A share of a whole as a fraction, such as 1/3; give this or count.",
            "count", "A number of things; give this or share.",
            "meaning", "What being above or below it means.",
            "reason", "Why the figure is what it is, so that border cases can be argued.",
            "source", "Where the figure comes from.");

    private static final Map<String, String> TABLE = Map.of(
            "open", "Licences that leave every use to all.",
            "closed", "Licences that reserve something.",
            "publicDomain", "Dedications of all rights.",
            "copyleft", "Licences that must be passed on.");

    private static final Map<String, String> LICENSE = Map.of(
            "id", "An SPDX id; with * at its end, all that begin so.",
            "reason", "Why it is read so.",
            "source", "Where that is written.");

    String criterion() {
        return SchemaParts.written("Criterion", "The words of a criterion.", record(CriterionWords.class, CRITERION));
    }

    String family() {
        return SchemaParts.written("Family", "The words of a family of inversions.", record(Family.class, FAMILY));
    }

    String licenses() {
        return SchemaParts.written("Licences", "How licences are read.", record(LicenseTable.class, TABLE));
    }

    String policy() {
        ObjectNode policy = SchemaParts.object().put("type", "object").put("additionalProperties", false);
        policy.putObject("patternProperties").set("^[a-z][A-Za-z0-9]*$", threshold());
        ObjectNode properties = policy.putObject("properties");
        for (String name : new TreeSet<>(Policy.OF_THE_VERDICT)) {
            properties.putObject(name).putArray("required").add("share");
        }
        return SchemaParts.written("Policy", "The figures that rules compare with, by name.", policy);
    }

    private ObjectNode threshold() {
        ObjectNode threshold = record(PolicyReader.Written.class, THRESHOLD);
        SchemaParts.exactlyOne(threshold, List.of("share", "count"));
        return threshold;
    }

    private ObjectNode record(Class<?> type, Map<String, String> descriptions) {
        ObjectNode schema = SchemaParts.object().put("type", "object").put("additionalProperties", false);
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            Key key = component.getAnnotation(Key.class);
            String name = key == null ? component.getName() : key.value();
            boolean isOptional = type == LicenseTable.class || isFigure(component) || isLeftOut(component);
            if (!isOptional) {
                required.add(name);
            }
            ObjectNode value = value(type, component);
            properties.set(
                    name, (isOptional ? SchemaParts.orNull(value) : value).put("description", descriptions.get(name)));
        }
        return schema;
    }

    private static boolean isLeftOut(RecordComponent component) {
        return component.isAnnotationPresent(IfAbsent.class)
                || (component.getDeclaringRecord() == CriterionWords.class
                        && component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** A threshold has one of two figures. */
    private static boolean isFigure(RecordComponent component) {
        return component.getDeclaringRecord() == PolicyReader.Written.class && component.getType() != String.class;
    }

    private ObjectNode value(Class<?> record, RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            ObjectNode list = SchemaParts.object().put("type", "array");
            if (record == LicenseTable.class) {
                return list.set("items", record(LicenseEntry.class, LICENSE));
            }
            return list.put("minItems", 1).set("items", SchemaParts.text());
        }
        if (type == String.class) {
            return SchemaParts.text();
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
        return type == int.class
                ? SchemaParts.whole(1, Integer.MAX_VALUE)
                : SchemaParts.whole(0, 999_999_999_999_999_999L);
    }
}
