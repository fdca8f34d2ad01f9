package org.commonsgovernance.api.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.commonsgovernance.api.internal.Require;

/**
 * A date as a source gives it: a day, a month or a year. It stands for one unknown day from {@code earliest} to
 * {@code latest}.
 *
 * @param earliest the first day it can be
 * @param latest the last day it can be; never before {@code earliest}
 */
public record PartialDate(LocalDate earliest, LocalDate latest) {
    public PartialDate {
        Require.present(earliest, "earliest");
        Require.present(latest, "latest");
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("latest " + latest + " is before earliest " + earliest);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day, day);
    }

    /**
     * Reads {@code 2023-08-10}, {@code 2023-08} or {@code 2023}.
     *
     * @throws IllegalArgumentException if the text is none of these or names no day of the calendar
     */
    public static PartialDate parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    Year year = Year.parse(text);
                    yield new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth());
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(text);
                    yield new PartialDate(month.atDay(1), month.atEndOfMonth());
                }
                case 10 -> of(LocalDate.parse(text));
                default -> throw new DateTimeException("wrong length");
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "not a date: \"" + (text.length() <= 40 ? text : text.substring(0, 37) + "...")
                            + "\"; write a day (2023-08-10), a month (2023-08) or a year (2023)",
                    e);
        }
    }

    /** As {@link #parse} reads it; a span that is no whole month or year shows both of its days. */
    @Override
    public String toString() {
        if (earliest.equals(latest)) {
            return earliest.toString();
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        Year year = Year.from(earliest);
        if (earliest.getDayOfYear() == 1 && latest.equals(year.atMonth(12).atEndOfMonth())) {
            return year.toString();
        }
        return earliest + ".." + latest;
    }
}
