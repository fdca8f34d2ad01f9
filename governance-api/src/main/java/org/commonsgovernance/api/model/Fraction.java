package org.commonsgovernance.api.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact fraction in lowest terms. Thirds have no decimal: 5 of 15 seats must be at most one third.
 *
 * @param numerator not negative
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {
    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    /** Finer shares than people count would overflow when they are added. */
    private static final long FINEST = 1_000_000_000;

    private static final int LONGEST = 40;

    private static final Pattern WRITTEN =
            Pattern.compile(" *((?<part>[0-9]+) */ *(?<of>[0-9]+)|(?<decimal>[0-9]+([.][0-9]+)?) *(?<percent>%?)) *");

    public Fraction {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException("not a fraction: " + numerator + "/" + denominator);
        }
        long divisor = gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    /**
     * Reads {@code 1/3}, {@code 0.25}, {@code 25%} or a whole number.
     *
     * @throws IllegalArgumentException if the text is none of these, is negative, or is finer than a billionth
     */
    public static Fraction parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "not a share: it has " + text.length() + " characters; write 1/3, 0.25 or 25%");
        }
        Fraction fraction = read(text);
        if (fraction.denominator > FINEST) {
            throw new IllegalArgumentException("finer than a billionth: \"" + text + "\"");
        }
        return fraction;
    }

    private static Fraction read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw notAShare(text);
        }
        try {
            if (written.group("of") != null) {
                return of(Long.parseLong(written.group("part")), Long.parseLong(written.group("of")));
            }
            BigDecimal decimal = new BigDecimal(written.group("decimal"));
            return of(written.group("percent").isEmpty() ? decimal : decimal.movePointLeft(2));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw notAShare(text);
        }
    }

    private static IllegalArgumentException notAShare(String text) {
        return new IllegalArgumentException("not a share: \"" + text + "\"; write 1/3, 0.25 or 25%");
    }

    private static Fraction of(BigDecimal decimal) {
        if (Math.abs((long) decimal.scale()) > 18) {
            throw new ArithmeticException("too many digits");
        }
        BigDecimal plain = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return of(
                plain.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(plain.scale()).longValueExact());
    }

    /** Compares with {@code numerator / denominator} by cross-multiplication, without rounding or overflow. */
    public int compareTo(long otherNumerator, long otherDenominator) {
        long leftHigh = Math.multiplyHigh(numerator, otherDenominator);
        long rightHigh = Math.multiplyHigh(otherNumerator, denominator);
        if (leftHigh != rightHigh) {
            return Long.compare(leftHigh, rightHigh);
        }
        return Long.compareUnsigned(numerator * otherDenominator, otherNumerator * denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return compareTo(other.numerator, other.denominator);
    }

    /**
     * The exact sum.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public Fraction plus(Fraction other) {
        return of(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /**
     * The exact quotient.
     *
     * @throws ArithmeticException if the divisor is zero, or the quotient does not fit 64 bits
     */
    public Fraction dividedBy(Fraction divisor) {
        if (divisor.numerator == 0) {
            throw new ArithmeticException("divided by nothing");
        }
        return of(
                Math.multiplyExact(numerator, divisor.denominator), Math.multiplyExact(denominator, divisor.numerator));
    }

    /** What is left of all: 1 - this, and nothing where this is more than all. */
    public Fraction rest() {
        return of(Math.max(0, denominator - numerator), denominator);
    }

    public static Fraction max(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    public static Fraction min(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
