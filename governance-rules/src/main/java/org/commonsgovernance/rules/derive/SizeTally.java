package org.commonsgovernance.rules.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.given.Contribution;

/** How large pieces of work are. Partial tallies merge in any order to the same figures. */
final class SizeTally {
    private final Map<Long, Long> histogram = new HashMap<>();
    private boolean anyWithoutSize;

    void add(Contribution one) {
        Long size = one.size();
        if (size == null) {
            anyWithoutSize = true;
        } else {
            histogram.merge(each(size, one.count()), (long) one.count(), Long::sum);
        }
    }

    /** How large each of several is. */
    static long each(long size, int count) {
        return size / count;
    }

    /** Pieces that were counted by their size already. */
    void add(Map<Long, Long> bySize, boolean anyWithout) {
        bySize.forEach((size, count) -> histogram.merge(size, count, Long::sum));
        anyWithoutSize |= anyWithout;
    }

    void merge(SizeTally other) {
        add(other.histogram, other.anyWithoutSize);
    }

    /** Whether there is work, and the size of all of it is told. */
    boolean isWhole() {
        return !anyWithoutSize && !histogram.isEmpty();
    }

    /** Exact, from a histogram: a running value could not be merged. The smaller of two in the middle. */
    long median() {
        long total = histogram.values().stream().mapToLong(Long::longValue).sum();
        long seen = 0;
        for (Map.Entry<Long, Long> entry : new TreeMap<>(histogram).entrySet()) {
            seen += entry.getValue();
            if (seen * 2 >= total) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no work, no median");
    }
}
