package org.commonsgovernance.rules.tree;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.IfAbsent;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads records from trees: keys are component names. Where a component is {@code @Nullable}, a flag or a list, or has
 * an {@link IfAbsent}, its key may be left out.
 */
public final class RecordBinder {
    /** Of so many unknown keys it is asked which was meant; each takes time, and nobody misspells more. */
    private static final int MOST_MISSPELT = 1_000;

    private final SourceFile file;
    private final Problems problems;
    private final Map<Class<?>, BiFunction<Node, String, @Nullable Object>> readers = new HashMap<>();

    private final Wanted wanted = new Wanted();

    public RecordBinder(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a type that is written as a text in its own way; null for what can't be read, once that was told. */
    public RecordBinder readingText(Class<?> type, BiFunction<Node, String, @Nullable Object> reader) {
        wanted.text(type);
        return reading(type, reader);
    }

    /** Says of a key that is missing what belongs there, and not only that it is a text. */
    public RecordBinder describing(String key, String what) {
        wanted.describe(key, what);
        return this;
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
            problem(
                    node,
                    () -> file.name().endsWith(".yaml")
                            ? what + " is not " + node.described() + "; " + Wanted.keys(RecordShape.of(type))
                            : what + " is written as keys with values, not as " + node.described());
            return null;
        }
        RecordShape shape = RecordShape.of(type);
        requireKnownKeys(mapping, shape.names(), what);
        int before = problems.size();
        Set<String> meant = mapping.fields().keySet().stream()
                .filter(key -> !shape.names().contains(key))
                .limit(MOST_MISSPELT)
                .map(key -> Suggestion.near(key, shape.names()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        @Nullable Object[] values = new Object[shape.parts().size()];
        boolean lacksMisspelt = false;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            boolean isMisspelt = Wanted.isNeeded(part)
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
                problems.add(() -> file.problem(
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
            problems.add(() ->
                    file.problem(line, column, what + " needs " + name + ": " + wanted.at(name, component.type())));
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
                    () -> name + " is " + wanted.of(type) + ", not " + node.described()
                            + (isSplit ? "; put a text that holds \": \" in quotes" : ""));
            return null;
        }
        try {
            return plain.isEnum() ? constant(plain, scalar, name) : Scalars.read(plain, scalar, name);
        } catch (IllegalArgumentException e) {
            String described = wanted.described(name);
            problem(
                    node,
                    () -> described == null
                            ? name + ": " + e.getMessage()
                            : name + " is " + described + ", not " + node.described());
            return null;
        }
    }

    private List<Object> list(Type item, Node node, String name) {
        List<Object> values = new ArrayList<>();
        if (!(node instanceof Node.Sequence sequence)) {
            problem(node, () -> name + " is a list, not " + node.described() + Wanted.listed(item, node, name));
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

    private @Nullable Object constant(Class<?> type, Node.Scalar node, String name) {
        List<String> constants = Wanted.constants(type);
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(node.text())) {
                return constant;
            }
        }
        problem(
                node,
                () -> name + " can't be " + node.described() + Suggestion.didYouMean(node.text(), constants)
                        + "; it is one of " + String.join(", ", constants));
        return null;
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
                problem(about == null ? node : about, () -> what + ": " + message);
                return null;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be public", e);
        }
    }

    private void problem(Node node, Supplier<String> message) {
        problems.add(() -> file.problem(node.line(), node.column(), message.get()));
    }
}
