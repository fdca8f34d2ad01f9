package org.commonsgovernance.rules.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from trees: keys are component names. Where a component is {@code @Nullable}, a flag or a list, or has
 * an {@link IfAbsent}, its key may be left out.
 */
public final class RecordBinder {
    /** Components that may be several lines; all other texts are one. */
    private static final Set<String> LONG_TEXTS =
            Set.of("description", "note", "text", "reason", "correction", "meaning", "source", "why", "remedy");

    private final SourceFile file;
    private final Problems problems;
    private final Map<Class<?>, BiFunction<Node, String, @Nullable Object>> readers = new HashMap<>();

    /** Types of the project's own that are written as a text. */
    private final Set<Class<?>> texts = new HashSet<>();

    public RecordBinder(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a type that is written as a text in its own way; null for what can't be read, once that was told. */
    public RecordBinder readingText(Class<?> type, BiFunction<Node, String, @Nullable Object> reader) {
        texts.add(type);
        return reading(type, reader);
    }

    /** Reads components of a type in its own way; null for what can't be read, once that was told. */
    public RecordBinder reading(Class<?> type, BiFunction<Node, String, @Nullable Object> reader) {
        readers.put(type, reader);
        return this;
    }

    /**
     * The record; null if something was wrong, which {@code problems} then tell.
     *
     * @param preset values for components whose keys are left out, by name
     */
    public <R> @Nullable R bind(Class<R> type, Node node, String what, Map<String, ?> preset) {
        if (!(node instanceof Node.Mapping mapping)) {
            boolean isYaml = file.name().endsWith(".yaml");
            problem(
                    node,
                    isYaml
                            ? what + " is not " + node.described() + "; " + keys(RecordShape.of(type))
                            : what + " is written as keys with values, not as " + node.described());
            return null;
        }
        RecordShape shape = RecordShape.of(type);
        requireKnownKeys(mapping, shape.names(), what);
        int before = problems.size();
        Set<String> meant = new HashSet<>();
        mapping.fields().keySet().stream()
                .filter(key -> !shape.names().contains(key))
                .map(key -> Suggestion.near(key, shape.names()))
                .filter(Objects::nonNull)
                .forEach(meant::add);
        @Nullable Object[] values = new Object[shape.parts().size()];
        boolean lacksMisspelt = false;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            boolean isMisspelt = isNeeded(part)
                    && meant.contains(part.name())
                    && !mapping.fields().containsKey(part.name())
                    && !preset.containsKey(part.name());
            lacksMisspelt |= isMisspelt;
            values[i] = isMisspelt ? null : component(part, mapping, what, preset); // misspelt is not left out
        }
        return lacksMisspelt || problems.size() > before ? null : create(type, shape, values, node, what);
    }

    /** Tells of every key that is not among the names. */
    public void requireKnownKeys(Node.Mapping mapping, List<String> names, String what) {
        mapping.fields().forEach((key, field) -> {
            if (!names.contains(key)) {
                problems.add(file.problem(
                        field.line(),
                        field.column(),
                        what + " has no key \"" + key + "\"" + Suggestion.didYouMean(key, names) + "; it has "
                                + String.join(", ", names)));
            }
        });
    }

    private @Nullable Object component(
            RecordShape.Part component, Node.Mapping mapping, String what, Map<String, ?> preset) {
        String name = component.name();
        Node.Field field = mapping.fields().get(name);
        if (field != null && !(field.value() instanceof Node.Nothing)) {
            return value(component.type(), field.value(), name);
        }
        if (preset.containsKey(name)) {
            return preset.get(name);
        }
        IfAbsent ifAbsent = component.ifAbsent();
        if (ifAbsent != null) {
            Node.Scalar written =
                    new Node.Scalar(mapping.line(), mapping.column(), ifAbsent.value(), Node.Scalar.Kind.TEXT);
            return value(component.type(), written, name);
        }
        if (component.type() == boolean.class) {
            return false;
        }
        if (component.type() instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of();
        }
        if (!component.isNullable()) {
            int line = field == null ? mapping.line() : field.line();
            int column = field == null ? mapping.column() : field.column();
            problems.add(file.problem(line, column, what + " needs " + name + ": " + expected(component.type())));
        }
        return null;
    }

    private @Nullable Object value(Type type, Node node, String name) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], node, name);
        }
        Class<?> plain = (Class<?>) type;
        BiFunction<Node, String, @Nullable Object> reader = readers.get(plain);
        if (reader != null) {
            return reader.apply(node, name);
        }
        if (plain.isRecord() && plain != Fraction.class && plain != Period.class && plain != PartialDate.class) {
            return bind(plain, node, name, Map.of());
        }
        if (!(node instanceof Node.Scalar scalar)) {
            boolean isSplit = plain == String.class && node instanceof Node.Mapping;
            problem(
                    node,
                    name + " is " + expected(type) + ", not " + node.described()
                            + (isSplit ? "; put a text that holds \": \" in quotes" : ""));
            return null;
        }
        try {
            return scalar(plain, scalar, name);
        } catch (IllegalArgumentException e) {
            problem(node, name + ": " + e.getMessage());
            return null;
        }
    }

    private static boolean isNeeded(RecordShape.Part part) {
        return !part.isNullable() && part.ifAbsent() == null && part.type() != boolean.class;
    }

    /** Which keys stand under a record's own, each in a line; those that must not be left out first. */
    private static String keys(RecordShape shape) {
        List<String> needed = shape.parts().stream()
                .filter(RecordBinder::isNeeded)
                .map(RecordShape.Part::name)
                .toList();
        List<String> shown = needed.isEmpty() ? shape.names() : needed;
        boolean isFigure = shape.names().containsAll(List.of("share", "count"));
        return "write under it, each in a line of its own, " + (isFigure ? "share: 1/3 (or count: 3), " : "")
                + shown.stream().map(key -> key + ": ...").collect(Collectors.joining(", "));
    }

    private List<Object> list(Type item, Node node, String name) {
        List<Object> values = new ArrayList<>();
        if (!(node instanceof Node.Sequence sequence)) {
            problem(node, name + " is a list, not " + node.described() + listed(item, node, name));
            return values;
        }
        for (Node one : sequence.items()) {
            Object value = value(item, one, name);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** How a list of one is written. A sentence in brackets would end at its first comma. */
    private static String listed(Type item, Node node, String name) {
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

    private @Nullable Object scalar(Class<?> type, Node.Scalar node, String name) {
        String text = node.text();
        if (type == String.class) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("is blank");
            }
            requireVisible(text, name);
            return text.strip();
        }
        if (type.isEnum()) {
            return constant(type, node, name);
        }
        if (type == boolean.class) {
            if (node.kind() != Node.Scalar.Kind.FLAG) {
                throw new IllegalArgumentException("must be true or false, not " + node.described());
            }
            return Boolean.parseBoolean(text); // YAML has True and TRUE too
        }
        if (type == Fraction.class) {
            return Fraction.parse(text);
        }
        if (type == Period.class) {
            return Period.parse(text);
        }
        if (type == PartialDate.class) {
            return PartialDate.parse(text);
        }
        if (type == LocalDate.class) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "must be a day, not \"" + Printable.shortened(text) + "\"; a day is written year-month-day"
                                + day(text),
                        e);
            }
        }
        return number(type, text);
    }

    /** The day that was meant, where it is written as days are elsewhere. */
    private static String day(String text) {
        Matcher ofEurope =
                Pattern.compile("([0-3]?[0-9])\\. ?([01]?[0-9])\\. ?([0-9]{4})").matcher(text);
        return ofEurope.matches()
                ? ": %s-%02d-%02d"
                        .formatted(
                                ofEurope.group(3),
                                Integer.parseInt(ofEurope.group(2)),
                                Integer.parseInt(ofEurope.group(1)))
                : ", with two figures for month and day";
    }

    /** What is read from strangers is shown to others: nothing in it may hide, turn or forge what stands beside. */
    private static void requireVisible(String text, String name) {
        text.codePoints()
                .filter(c -> !Printable.isVisible(c) && !(c == '\n' && LONG_TEXTS.contains(name)))
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            c == '\n'
                                    ? "must be one line; take the sign behind \"" + name
                                            + ":\" away (| or >) and write the text beside it"
                                    : "holds the invisible character U+%04X".formatted(c));
                });
    }

    private static Object number(Class<?> type, String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("must be a whole number, not \"" + Printable.shortened(text) + "\"");
        }
        long number = Long.parseLong(text);
        if (type == long.class || type == Long.class) {
            return number;
        }
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is too large: " + Printable.shortened(text));
        }
        return (int) number;
    }

    private @Nullable Object constant(Class<?> type, Node.Scalar node, String name) {
        List<String> constants = constants(type);
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(node.text())) {
                return constant;
            }
        }
        problem(
                node,
                name + " can't be " + node.described() + Suggestion.didYouMean(node.text(), constants)
                        + "; it is one of " + String.join(", ", constants));
        return null;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private String expected(Type type) {
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

    private <R> @Nullable R create(
            Class<R> type, RecordShape shape, @Nullable Object[] values, Node node, String what) {
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                String message = String.valueOf(refused.getMessage());
                String key = message.substring(0, Math.max(0, message.indexOf(' ')));
                Node about = node.get(key); // what is wrong with one key begins with its name
                problem(about == null ? node : about, what + ": " + message);
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be public", e);
        }
    }

    private void problem(Node node, String message) {
        problems.add(file.problem(node.line(), node.column(), message));
    }
}
