package org.commonsgovernance.rules.tree;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.rules.problem.Printable;

/** Values that are written as one text. */
final class Scalars {
    /** Components that may be several lines; all other texts are one. */
    private static final Set<String> LONG_TEXTS =
            Set.of("description", "note", "text", "reason", "correction", "meaning", "source", "why", "remedy");

    private Scalars() {}

    /**
     * The value.
     *
     * @throws IllegalArgumentException if it is none of the type; the message goes on from the key's name
     */
    static Object read(Class<?> type, Node.Scalar node, String name) {
        String text = node.text();
        if (type == String.class) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("is blank");
            }
            requireVisible(text, name);
            return text.strip();
        }
        if (type == boolean.class) {
            if (node.kind() != Node.Scalar.Kind.FLAG) {
                throw new IllegalArgumentException("must be true or false, not " + node.described());
            }
            return Boolean.parseBoolean(text); // YAML has True and TRUE too
        }
        if (type == Fraction.class) {
            return Fraction.parse(text);
        }
        if (type == Period.class) {
            return Period.parse(text);
        }
        if (type == PartialDate.class) {
            return PartialDate.parse(text);
        }
        if (type == LocalDate.class) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "must be a day, not \"" + Printable.shortened(text) + "\"; a day is written year-month-day"
                                + day(text),
                        e);
            }
        }
        return number(type, text);
    }

    /** The day that was meant, where it is written as days are elsewhere. */
    private static String day(String text) {
        Matcher ofEurope =
                Pattern.compile("([0-3]?[0-9])\\. ?([01]?[0-9])\\. ?([0-9]{4})").matcher(text);
        return ofEurope.matches()
                ? ": %s-%02d-%02d"
                        .formatted(
                                ofEurope.group(3),
                                Integer.parseInt(ofEurope.group(2)),
                                Integer.parseInt(ofEurope.group(1)))
                : ", with two figures for month and day";
    }

    /** What is read from strangers is shown to others: nothing in it may hide, turn or forge what stands beside. */
    private static void requireVisible(String text, String name) {
        text.codePoints()
                .filter(c -> !Printable.isVisible(c) && !(c == '\n' && LONG_TEXTS.contains(name)))
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            c == '\n'
                                    ? "must be one line; take the sign behind \"" + name
                                            + ":\" away (| or >) and write the text beside it"
                                    : "holds the invisible character U+%04X".formatted(c));
                });
    }

    private static Object number(Class<?> type, String text) {
        if (!text.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("must be a whole number, not \"" + Printable.shortened(text) + "\"");
        }
        long number = Long.parseLong(text);
        if (type == long.class || type == Long.class) {
            return number;
        }
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is too large: " + Printable.shortened(text));
        }
        return (int) number;
    }
}
