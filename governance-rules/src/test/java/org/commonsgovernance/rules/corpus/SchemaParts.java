package org.commonsgovernance.rules.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** What the schemas of a corpus' and a pack's files are made of. */
public final class SchemaParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaParts() {}

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A whole schema as it is published; ends in a line end. */
    public static String written(String title, String description, ObjectNode schema) {
        ObjectNode root = object();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:commons-governance:" + title.toLowerCase(java.util.Locale.ROOT));
        root.put("title", title).put("description", description);
        root.setAll(schema);
        return root.toPrettyString() + "\n";
    }

    /** Any scalar is a text. */
    public static ObjectNode text() {
        ObjectNode schema = object();
        schema.putArray("type").add("string").add("number").add("boolean");
        return schema.put("pattern", "\\S");
    }

    public static ObjectNode pattern(String pattern) {
        return object().put("type", "string").put("pattern", "^\\s*(" + pattern + ")\\s*$");
    }

    public static ObjectNode day() {
        return pattern("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])");
    }

    public static ObjectNode choice(Class<?> constants) {
        ObjectNode choice = object();
        ArrayNode names = choice.putArray("enum");
        Stream.of(constants.getEnumConstants()).forEach(one -> names.add(((Enum<?>) one).name()));
        return choice;
    }

    /** A number that is not negative, as a fraction, a decimal or a percentage. */
    public static ObjectNode figure() {
        return figure(object().put("type", "number").put("minimum", 0));
    }

    /** The same of at most 1. */
    public static ObjectNode share() {
        return figure(object().put("type", "number").put("minimum", 0).put("maximum", 1));
    }

    private static ObjectNode figure(ObjectNode number) {
        return anyOf(pattern("[0-9]+ */ *0*[1-9][0-9]*|[0-9]+([.][0-9]+)? *%?").put("maxLength", 40), number);
    }

    public static ObjectNode whole(long least, long most) {
        return anyOf(
                object().put("type", "integer").put("minimum", least).put("maximum", most), pattern("[0-9]{1,18}"));
    }

    public static ObjectNode orNull(ObjectNode schema) {
        return anyOf(schema, object().put("type", "null"));
    }

    public static ObjectNode anyOf(ObjectNode... schemas) {
        ObjectNode either = object();
        ArrayNode list = either.putArray("anyOf");
        Stream.of(schemas).forEach(list::add);
        return either;
    }

    /** One of the keys stands there with a value. */
    public static void exactlyOne(ObjectNode schema, List<String> names) {
        ArrayNode either = schema.putArray("oneOf");
        for (String name : names) {
            ObjectNode given = either.addObject();
            given.putArray("required").add(name);
            given.putObject("properties").putObject(name).putObject("not").put("type", "null");
        }
    }
}
