package org.commonsgovernance.api.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.commonsgovernance.api.internal.Require;

/**
 * How far back from the judged day work and measurements count.
 *
 * @param length a positive ISO-8601 period such as {@code P12M}
 */
public record Window(java.time.Period length) {
    /** The default: the twelve months up to the judged day. */
    public static final Window TWELVE_MONTHS = ofMonths(12);

    public Window {
        Require.present(length, "length");
        if (length.isZero() || length.isNegative()) {
            throw new IllegalArgumentException("a window must be longer than nothing, not " + length);
        }
        if (length.toTotalMonths() > 12_000 || length.get(ChronoUnit.DAYS) > 366_000) {
            throw new IllegalArgumentException("a window is at most a thousand years long, not " + length);
        }
    }

    public static Window ofMonths(int months) {
        return new Window(java.time.Period.ofMonths(months));
    }

    /**
     * Reads an ISO-8601 period of years, months, weeks and days: {@code P12M}, {@code P1Y6M}, {@code P90D}.
     *
     * @throws IllegalArgumentException if the text is no such period, or not longer than nothing
     */
    public static Window parse(String text) {
        try {
            return new Window(java.time.Period.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a window: \"" + text + "\"; write P12M, P1Y6M or P90D", e);
        }
    }

    /** The slice that ends on {@code asOf}: for {@code P12M} and 2024-12-31, work from 2024-01-01 on. */
    public Slice upTo(LocalDate asOf) {
        // From the day after, so that a window that ends with a month begins with one.
        LocalDate first = asOf.plusDays(1).minus(length);
        return new Slice(asOf, Period.between(first, asOf));
    }
}
