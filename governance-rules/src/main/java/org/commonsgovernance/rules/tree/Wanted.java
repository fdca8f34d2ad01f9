package org.commonsgovernance.rules.tree;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/** What belongs at a place, for messages. */
final class Wanted {
    /** Types of the project's own that are written as a text. */
    private final Set<Class<?>> texts = new HashSet<>();

    /** What belongs at a key where its type says too little. */
    private final Map<String, String> described = new HashMap<>();

    void text(Class<?> type) {
        texts.add(type);
    }

    void describe(String key, String what) {
        described.put(key, what);
    }

    @Nullable
    String described(String key) {
        return described.get(key);
    }

    /** What belongs at a key. */
    String at(String key, Type type) {
        String what = described.get(key);
        return what == null ? of(type) : what;
    }

    /** What a type is written as. */
    String of(Type type) {
        if (!(type instanceof Class<?> plain)) {
            return "a list";
        }
        if (plain == String.class) {
            return "a text";
        }
        if (plain.isEnum()) {
            return "one of " + String.join(", ", constants(plain));
        }
        if (plain == boolean.class) {
            return "true or false";
        }
        if (plain == Fraction.class) {
            return "a share, such as 1/3";
        }
        if (plain == Period.class) {
            return "a period, such as 2010-09/2012-12-31";
        }
        if (plain == PartialDate.class) {
            return "a date, such as 2023-08";
        }
        if (plain == LocalDate.class) {
            return "a day, such as 2023-08-10";
        }
        if (plain == Source.class) {
            return "the name of a source; \"source\" at the top of the file serves all facts";
        }
        return texts.contains(plain) ? "a text" : plain.isRecord() ? keys(RecordShape.of(plain)) : "a whole number";
    }

    static boolean isNeeded(RecordShape.Part part) {
        return !part.isNullable() && part.ifAbsent() == null && part.type() != boolean.class;
    }

    /** Which keys stand under a record's own, each in a line; those that must not be left out first. */
    static String keys(RecordShape shape) {
        List<String> needed = shape.parts().stream()
                .filter(Wanted::isNeeded)
                .map(RecordShape.Part::name)
                .toList();
        List<String> shown = needed.isEmpty() ? shape.names() : needed;
        boolean isFigure = shape.names().containsAll(List.of("share", "count"));
        return "write under it, each in a line of its own, " + (isFigure ? "share: 1/3 (or count: 3), " : "")
                + shown.stream().map(key -> key + ": ...").collect(Collectors.joining(", "));
    }

    /** How a list of one is written. A sentence in brackets would end at its first comma. */
    static String listed(Type item, Node node, String name) {
        if (!(node instanceof Node.Scalar one)) {
            return "";
        }
        boolean isWord = one.text().matches("[A-Za-z0-9_./-]{1,60}");
        if (one.text().startsWith("-")
                && !one.text().startsWith("- ")
                && one.text().contains(" ")) {
            return "; write a blank behind the \"-\" that begins each entry";
        }
        return isWord && item != String.class
                ? "; write " + name + ": [" + one.text() + "]"
                : "; begin each entry in a line of its own with \"  - \"";
    }

    static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }
}
