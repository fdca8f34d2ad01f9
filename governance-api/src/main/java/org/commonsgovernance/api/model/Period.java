package org.commonsgovernance.api.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something held, both ends included. Where an end is only known to the month or year, every
 * question is answered with "may": a fact whose dates do not tell counts on both sides of the doubt.
 *
 * @param from the first day; null where it held from before anyone looked
 * @param to the last day; null where it still holds
 */
public record Period(@Nullable PartialDate from, @Nullable PartialDate to) {
    private static final BinaryOperator<PartialDate> EARLIER =
            BinaryOperator.minBy(Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest));
    private static final BinaryOperator<PartialDate> LATER =
            BinaryOperator.maxBy(Comparator.comparing(PartialDate::latest).thenComparing(PartialDate::earliest));

    public Period {
        if (from != null && to != null && to.latest().isBefore(from.earliest())) {
            throw new IllegalArgumentException("the period ends (" + to + ") before it begins (" + from + ")");
        }
    }

    public static Period between(LocalDate from, LocalDate to) {
        return new Period(PartialDate.of(from), PartialDate.of(to));
    }

    public static Period since(LocalDate from) {
        return new Period(PartialDate.of(from), null);
    }

    /**
     * Reads {@code 2010-09-28/2012-12} with partial dates on either side; an empty side is open: {@code 2010/}. A date
     * alone is a period of that day, month or year.
     *
     * @throws IllegalArgumentException if the text is no such period, or ends before it begins
     */
    public static Period parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            PartialDate whole = PartialDate.parse(text.strip());
            return between(whole.earliest(), whole.latest());
        }
        String from = text.substring(0, slash).strip();
        String to = text.substring(slash + 1).strip();
        return new Period(from.isEmpty() ? null : PartialDate.parse(from), to.isEmpty() ? null : PartialDate.parse(to));
    }

    /** Whether the day may lie in this period. */
    public boolean mayContain(LocalDate day) {
        return (from == null || !from.earliest().isAfter(day))
                && (to == null || !to.latest().isBefore(day));
    }

    /** Whether some day may lie in both periods. */
    public boolean mayOverlap(Period other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    /** The shortest period that holds both. */
    public Period span(Period other) {
        PartialDate begin = from == null || other.from == null ? null : EARLIER.apply(from, other.from);
        PartialDate end = to == null || other.to == null ? null : LATER.apply(to, other.to);
        return new Period(begin, end);
    }

    private boolean beginsBeforeEndOf(Period other) {
        return from == null || other.to == null || !from.earliest().isAfter(other.to.latest());
    }

    @Override
    public String toString() {
        return (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }
}
