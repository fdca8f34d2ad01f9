package org.commonsgovernance.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partial dates are intervals of days, and periods answer with "may". */
class TimeTest {
    @ParameterizedTest
    @CsvSource({
        "2023-08-10, 2023-08-10, 2023-08-10",
        "2023-08, 2023-08-01, 2023-08-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2023, 2023-01-01, 2023-12-31",
    })
    void a_partial_date_is_the_days_that_it_can_be(String text, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date).isEqualTo(new PartialDate(earliest, latest));
        assertThat(date.toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-02-30", "2023-13", "23", "2023-8", "10.08.2023", "August 2023", "0000-00-00"})
    void what_is_no_date_is_refused(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write a day (2023-08-10), a month (2023-08) or a year (2023)");
    }

    @ParameterizedTest
    @CsvSource({
        "2010-09/2012, 2010-08-31, false",
        "2010-09/2012, 2010-09-01, true",
        "2010-09/2012, 2012-12-31, true",
        "2010-09/2012, 2013-01-01, false",
        "2010/, 2030-01-01, true",
        "/2010, 1990-01-01, true",
        "/, 2010-01-01, true",
        "2010-09, 2010-09-15, true",
        "2010-09, 2010-10-01, false",
    })
    void a_period_may_contain_a_day(String period, LocalDate day, boolean expected) {
        assertThat(Period.parse(period).mayContain(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2010/2011, 2011/2012, true",
        "2010/2011-06-30, 2011-07/2012, false",
        "2010/, /2009, false",
        "2010/, /2010, true",
        "/, 2010/2011, true",
    })
    void periods_may_overlap(String a, String b, boolean expected) {
        assertThat(Period.parse(a).mayOverlap(Period.parse(b))).isEqualTo(expected);
        assertThat(Period.parse(b).mayOverlap(Period.parse(a))).isEqualTo(expected);
    }

    @Test
    void a_period_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> Period.parse("2012/2010"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the period ends (2010) before it begins (2012)");
    }

    @ParameterizedTest
    @CsvSource({
        "P12M, 2024-12-31, 2024-01-01/2024-12-31",
        "P1Y, 2024-02-29, 2023-03-01/2024-02-29",
        "P1M, 2024-02-29, 2024-02-01/2024-02-29",
        "P90D, 2024-03-30, 2024-01-01/2024-03-30",
    })
    void a_window_ends_with_the_judged_day(String window, LocalDate day, String expected) {
        assertThat(Window.parse(window).upTo(day).window()).isEqualTo(Period.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "12 months", "PT5H", ""})
    void what_is_no_window_is_refused(String text) {
        assertThatThrownBy(() -> Window.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
