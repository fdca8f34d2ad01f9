package org.commonsgovernance.rules.facts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.RefersTo;
import org.jspecify.annotations.Nullable;

/** A component of a fact type that rules may compare. */
public final class Property {
    /** What its values are, as far as comparing goes. */
    public enum Kind {
        TEXT,
        /** The id of another fact. */
        REFERENCE,
        CHOICE,
        FLAG,
        NUMBER,
        SHARE
    }

    private final String name;
    private final Class<?> type;
    private final @Nullable Class<?> target;
    private final Kind kind;
    private final Function<Fact, @Nullable Object> accessor;

    private Property(
            String name,
            Class<?> type,
            @Nullable Class<?> target,
            Kind kind,
            Function<Fact, @Nullable Object> accessor) {
        this.name = name;
        this.target = target;
        this.type = type;
        this.kind = kind;
        this.accessor = accessor;
    }

    /** The property of a record component; null if rules can't compare its values (dates, sources, lists). */
    static @Nullable Property of(RecordComponent component) {
        Kind kind = kind(component);
        if (kind == null || component.getName().equals("id")) {
            return null;
        }
        RefersTo refersTo = component.getAnnotation(RefersTo.class);
        Class<?> target = refersTo == null ? null : refersTo.value();
        return new Property(component.getName(), component.getType(), target, kind, Accessors.of(component));
    }

    private static @Nullable Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return component.isAnnotationPresent(RefersTo.class) ? Kind.REFERENCE : Kind.TEXT;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == boolean.class) {
            return Kind.FLAG;
        }
        if (type == Fraction.class) {
            return Kind.SHARE;
        }
        boolean whole = type == int.class || type == long.class || type == Integer.class || type == Long.class;
        return whole ? Kind.NUMBER : null;
    }

    public String name() {
        return name;
    }

    public Class<?> type() {
        return type;
    }

    public Kind kind() {
        return kind;
    }

    /** For a reference, the type of fact that it leads to; empty for other kinds. */
    public String target() {
        return target == null ? "" : target.getSimpleName();
    }

    /** Whether values of both can be equal: numbers of one width, constants of one choice, ids of one type of fact. */
    public boolean isComparable(Property other) {
        return kind == other.kind
                && Objects.equals(target, other.target)
                && (kind == Kind.NUMBER ? isWide() == other.isWide() : kind != Kind.CHOICE || type == other.type);
    }

    /** Whether its numbers may need more than 32 bits. */
    public boolean isWide() {
        return type == long.class || type == Long.class;
    }

    /** Whether a value can be absent: the source does not say. */
    public boolean isNullable() {
        return !type.isPrimitive();
    }

    /** The names that a {@link Kind#CHOICE} can take, in their order; empty for other kinds. */
    public List<String> choices() {
        return kind != Kind.CHOICE
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }

    /** The constant of that name. */
    public Enum<?> choice(String constant) {
        return (Enum<?>) Arrays.stream(type.getEnumConstants())
                .filter(value -> ((Enum<?>) value).name().equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " can't be " + constant));
    }

    /** The value in a fact; null where the source does not say. */
    public @Nullable Object read(Fact fact) {
        return accessor.apply(fact);
    }
}
