package org.commonsgovernance.api.model.derived;

import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fraction;

/** What holds for every interval of shares. */
final class Shares {
    private Shares() {}

    static void requireInterval(Fraction lower, Fraction upper, String lowerName, String upperName) {
        Require.present(lower, lowerName);
        Require.present(upper, upperName);
        if (upper.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(upperName + " is more than all: " + upper);
        }
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(lowerName + " " + lower + " is above " + upperName + " " + upper);
        }
    }
}
