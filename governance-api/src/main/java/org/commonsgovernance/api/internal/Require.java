package org.commonsgovernance.api.internal;

import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/** Refusals of null, blank and out-of-range values, naming what was refused. */
public final class Require {
    private Require() {}

    public static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    public static String text(@Nullable String value, String name) {
        String text = present(value, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        return text;
    }

    /** Null stays null: the source does not say. A blank text is a mistake. */
    public static @Nullable String textOrNull(@Nullable String value, String name) {
        return value == null ? null : text(value, name);
    }

    /** An unmodifiable copy; null becomes the empty list. */
    public static <T> List<T> list(@Nullable List<? extends T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    public static void notNegative(@Nullable Number value, String name) {
        if (value != null && value.longValue() < 0) {
            throw new IllegalArgumentException(name + " is negative: " + value);
        }
    }

    public static void positive(@Nullable Number value, String name) {
        if (value != null && value.longValue() <= 0) {
            throw new IllegalArgumentException(name + " must be at least 1, not " + value);
        }
    }

    /** A part of a whole: null where the source does not say, else at most all. */
    public static void share(@Nullable Fraction value, String name) {
        if (value != null && value.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(name + " is more than all: " + value);
        }
    }

    /** That exactly one of two ways to say a thing was used. */
    public static void oneOf(boolean first, boolean second, String names) {
        if (first == second) {
            throw new IllegalArgumentException("exactly one is needed: " + names);
        }
    }
}
