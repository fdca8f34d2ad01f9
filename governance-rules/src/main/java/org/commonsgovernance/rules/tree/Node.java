package org.commonsgovernance.rules.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML or JSON file, and where it begins. */
public sealed interface Node {
    int line();

    int column();

    /** What it is, for messages. */
    String described();

    /** The value of a key; null where it is no object or has no such key. */
    default @Nullable Node get(String key) {
        return this instanceof Mapping mapping && mapping.fields().containsKey(key)
                ? mapping.fields().get(key).value()
                : null;
    }

    /** Keys with values, in the order written. */
    record Mapping(int line, int column, Map<String, Field> fields) implements Node {
        static Mapping at(int line, int column) {
            return new Mapping(line, column, new LinkedHashMap<>());
        }

        @Override
        public String described() {
            return "keys with values";
        }
    }

    /** A value and the place of its key. */
    record Field(int line, int column, Node value) {}

    /** Values one after the other. */
    record Sequence(int line, int column, List<Node> items) implements Node {
        @Override
        public String described() {
            return "a list";
        }
    }

    /** A text, a number, true or false, as written. */
    record Scalar(int line, int column, String text, Kind kind) implements Node {
        public enum Kind {
            TEXT,
            NUMBER,
            FLAG
        }

        @Override
        public String described() {
            return "\"" + (text.length() <= 40 ? text : text.substring(0, 37) + "...") + "\"";
        }
    }

    /** Nothing: {@code null}, {@code ~} or a key without a value. */
    record Nothing(int line, int column) implements Node {
        @Override
        public String described() {
            return "nothing";
        }
    }
}
