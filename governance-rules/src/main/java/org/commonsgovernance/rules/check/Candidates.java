package org.commonsgovernance.rules.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Values to try for properties: enough that whatever some value does to the constants of given rules, one of these does
 * too. Of numbers and shares these are the constants and something between any two of them.
 */
final class Candidates {
    /** The value of a property of which no source says anything. */
    static final Object UNSAID = new Object() {
        @Override
        public String toString() {
            return "unsaid";
        }
    };

    /** Some id; ids are compared with each other only. */
    private static final String SOME = "\u0000some";

    private final TreeSet<Long> numbers = new TreeSet<>(Set.of(0L, 1L));
    private final TreeSet<Fraction> shares = new TreeSet<>(Set.of(Fraction.ZERO, Fraction.ONE));
    private final Set<String> texts = new LinkedHashSet<>(Set.of(SOME));
    private final Bounds bounds;

    Candidates(Collection<Rule> rules, Bounds bounds) {
        this.bounds = bounds;
        List<Long> counts = new ArrayList<>();
        TreeSet<Fraction> compared = new TreeSet<>(shares);
        for (Rule rule : rules) {
            for (Pattern pattern : rule.patterns()) {
                for (Object constant : Constants.of(pattern)) {
                    if (constant instanceof Long count) {
                        counts.add(count);
                    } else if (constant instanceof Fraction share) {
                        compared.add(share);
                    } else if (constant instanceof String text) {
                        texts.add(text);
                    }
                }
            }
        }
        for (long count : counts) {
            numbers.addAll(List.of(Math.max(0, count - 1), count, count + 1));
        }
        Fraction before = null;
        for (Fraction share : compared) {
            if (before != null) {
                shares.add(between(before, share));
            }
            shares.add(share);
            before = share;
        }
        shares.add(Fraction.of(compared.last().numerator() + compared.last().denominator(), 1));
    }

    /** A fraction strictly between two others: the mediant. */
    private static Fraction between(Fraction a, Fraction b) {
        return Fraction.of(a.numerator() + b.numerator(), a.denominator() + b.denominator());
    }

    /** The shares to try, ascending. */
    List<Fraction> shares() {
        return List.copyOf(shares);
    }

    /** The numbers to try, ascending. */
    List<Long> numbers() {
        return List.copyOf(numbers);
    }

    /** The values to try for a property, {@link #UNSAID} among them where it can be. */
    Set<Object> of(Slot slot) {
        Property property = slot.property();
        Set<Object> values = new LinkedHashSet<>();
        switch (property.kind()) {
            case CHOICE -> property.choices().forEach(name -> values.add(property.choice(name)));
            case FLAG -> values.addAll(List.of(true, false));
            case NUMBER -> values.addAll(numbers);
            case SHARE ->
                shares.stream()
                        .filter(share ->
                                share.compareTo(Fraction.ONE) <= 0 || !bounds.isAtMostAll(slot.type(), property))
                        .forEach(values::add);
            case TEXT -> values.addAll(texts);
            case REFERENCE -> values.add(SOME);
        }
        if (property.isNullable()) {
            values.add(UNSAID);
        }
        return values;
    }
}
