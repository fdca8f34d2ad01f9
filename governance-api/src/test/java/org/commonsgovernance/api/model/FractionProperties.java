package org.commonsgovernance.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fractions are exact, however large. */
class FractionProperties {
    @Property(tries = 1000)
    void comparing_is_cross_multiplication(
            @ForAll @LongRange(min = 0) long a,
            @ForAll @LongRange(min = 1) long b,
            @ForAll @LongRange(min = 0) long c,
            @ForAll @LongRange(min = 1) long d) {
        int exact = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(d))
                .compareTo(BigInteger.valueOf(c).multiply(BigInteger.valueOf(b)));
        assertThat(Integer.signum(Fraction.of(a, b).compareTo(Fraction.of(c, d))))
                .isEqualTo(exact);
        assertThat(Integer.signum(Fraction.of(a, b).compareTo(c, d))).isEqualTo(exact);
    }

    @Property(tries = 1000)
    void what_is_printed_reads_back(
            @ForAll @LongRange(min = 0) long numerator,
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long denominator) {
        Fraction fraction = Fraction.of(numerator, denominator);
        assertThat(Fraction.parse(fraction.toString())).isEqualTo(fraction);
    }

    @Property(tries = 1000)
    void a_fraction_and_its_rest_make_all(
            @ForAll @LongRange(min = 0, max = 1_000_000) long part,
            @ForAll @LongRange(min = 1, max = 1_000_000) long whole) {
        Fraction share = Fraction.of(Math.min(part, whole), whole);
        assertThat(share.plus(share.rest())).isEqualTo(Fraction.ONE);
    }

    @Test
    void five_of_fifteen_is_at_most_a_third() {
        assertThat(Fraction.of(5, 15)).isEqualTo(Fraction.parse("1/3"));
        assertThat(Fraction.of(5, 15).compareTo(1, 3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1/3, 1, 3", "0.25, 1, 4", "25%, 1, 4", "12.5 %, 1, 8", "0, 0, 1", "1, 1, 1", "2/6, 1, 3", "3, 3, 1"})
    void shares_are_read_as_people_write_them(String text, long numerator, long denominator) {
        assertThat(Fraction.parse(text)).isEqualTo(Fraction.of(numerator, denominator));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a third",
                "1/0",
                "-1/3",
                "1/3/5",
                "0.00000000001",
                "0.1e400",
                "1e-400",
                "99999999999999999999",
                "NaN"
            })
    void what_is_no_share_is_refused(String text) {
        assertThatThrownBy(() -> Fraction.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(not a share|finer than a billionth).*");
    }
}
