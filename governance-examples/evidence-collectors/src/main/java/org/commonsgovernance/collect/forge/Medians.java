package org.commonsgovernance.collect.forge;

import java.util.Collection;
import java.util.List;
import org.commonsgovernance.api.model.Fraction;

/** Exact medians: of an even number of values, the mean of the two in the middle. */
final class Medians {
    private Medians() {}

    /** The median of values that are not negative, divided by a unit; at least one value. */
    static Fraction of(Collection<Long> values, long unit) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? Fraction.of(sorted.get(middle), unit)
                : Fraction.of(Math.addExact(sorted.get(middle - 1), sorted.get(middle)), Math.multiplyExact(2, unit));
    }
}
