package org.commonsgovernance.collect.license;

import java.util.Arrays;
import java.util.Collection;

/** Every two words that follow each other in a text, once each. Immutable. */
final class Pairs {
    static final Pairs NONE = new Pairs(new long[0]);

    private final long[] sorted;

    private Pairs(long[] sorted) {
        this.sorted = sorted;
    }

    /** @param codes a number for each pair, in any order, as often as it is there; sorted by the call */
    static Pairs of(long[] codes) {
        Arrays.sort(codes);
        int size = 0;
        for (long code : codes) {
            if (size == 0 || codes[size - 1] != code) {
                codes[size++] = code;
            }
        }
        return new Pairs(Arrays.copyOf(codes, size));
    }

    static Pairs union(Collection<Pairs> several) {
        return of(
                several.stream().flatMapToLong(one -> Arrays.stream(one.sorted)).toArray());
    }

    int size() {
        return sorted.length;
    }

    /** How many pairs both have. */
    int shared(Pairs other) {
        int shared = 0;
        if (other.sorted.length > 8L * sorted.length) {
            for (long one : sorted) {
                shared += Arrays.binarySearch(other.sorted, one) >= 0 ? 1 : 0;
            }
            return shared;
        }
        int at = 0;
        for (long one : sorted) {
            while (at < other.sorted.length && other.sorted[at] < one) {
                at++;
            }
            shared += at < other.sorted.length && other.sorted[at] == one ? 1 : 0;
        }
        return shared;
    }

    boolean holdsAll(Pairs other) {
        return other.shared(this) == other.size();
    }
}
