package org.commonsgovernance.collect.forge;

import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Of how many things something is known to be so.
 *
 * @param yes of so many it is known to be so
 * @param unknown of so many it is not known; they are no part of {@code yes}
 * @param all how many there are
 */
record Tally(long yes, long unknown, long all) {
    /** Up to one in ten that is not known does not shape the whole; the rules call nine in ten nearly all. */
    static boolean isKnownEnough(long unknown, long all) {
        return all > 0 && unknown * 10 <= all;
    }

    /** The share, what is not known counting as not so; null where too much is not known, or there is nothing. */
    @Nullable
    Fraction share() {
        return isKnownEnough(unknown, all) ? Fraction.of(yes, all) : null;
    }

    /** {@code 12 of 20 (3 not known)}. */
    @Override
    public String toString() {
        return yes + " of " + all + (unknown == 0 ? "" : " (" + unknown + " not known)");
    }
}
