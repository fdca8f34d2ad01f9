package org.commonsgovernance.rules.facts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the model itself refuses: shares of more than all, and intervals that end before they begin. It is asked and not
 * listed, so that it can't differ; where it can't be asked nothing is taken as refused. Not safe to share between threads.
 */
public final class Bounds {
    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction TWICE = Fraction.of(2, 1);
    private static final List<String> LOWER = List.of("lower", "Lower");

    private final Map<String, Boolean> known = new HashMap<>();

    /** Whether the model refuses a value above 1. */
    public boolean isAtMostAll(FactType type, Property property) {
        return known.computeIfAbsent(type + "." + property.name(), key -> {
            String name = property.name();
            String other = counterpart(type, name);
            Map<String, Object> fits = other == null ? Map.of(name, HALF) : Map.of(name, HALF, other, HALF);
            Map<String, Object> exceeds = other == null ? Map.of(name, TWICE) : Map.of(name, TWICE, other, TWICE);
            return accepts(type, fits) && !accepts(type, exceeds);
        });
    }

    /** The upper end of the interval of which a property is the lower one, if the model refuses to have it below; else null. */
    public @Nullable Property upper(FactType type, Property lower) {
        String name = lower.name();
        for (String suffix : LOWER) {
            if (name.endsWith(suffix)) {
                String stem = name.substring(0, name.length() - suffix.length());
                Property upper = type.property(stem + (suffix.equals("lower") ? "upper" : "Upper"));
                if (upper != null && isOrdered(type, name, upper.name())) {
                    return upper;
                }
            }
        }
        return null;
    }

    private boolean isOrdered(FactType type, String lower, String upper) {
        return known.computeIfAbsent(
                type + "." + lower + ".." + upper,
                key -> accepts(type, Map.of(lower, Fraction.ZERO, upper, HALF))
                        && !accepts(type, Map.of(lower, HALF, upper, Fraction.ZERO)));
    }

    private static @Nullable String counterpart(FactType type, String name) {
        String other = name.endsWith("ower")
                ? name.replaceFirst("lower$", "upper").replaceFirst("Lower$", "Upper")
                : name.replaceFirst("upper$", "lower").replaceFirst("Upper$", "Lower");
        return other.equals(name) || type.property(other) == null ? null : other;
    }

    private static boolean accepts(FactType type, Map<String, Object> values) {
        RecordComponent[] components = type.javaType().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object given = values.get(components[i].getName());
            arguments[i] = given != null ? given : plain(types[i]);
        }
        try {
            type.javaType().getDeclaredConstructor(types).newInstance(arguments);
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be public", e);
        }
    }

    private static @Nullable Object plain(Class<?> type) {
        if (type == String.class) {
            return "x";
        }
        if (type == Source.class) {
            return Source.observed("x");
        }
        if (type == Fraction.class) {
            return Fraction.ZERO;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == Period.class) {
            return Period.parse("2020");
        }
        if (type == PartialDate.class) {
            return PartialDate.parse("2020");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2020, 1, 1);
        }
        if (type == List.class) {
            return List.of("x");
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }
}
