package org.commonsgovernance.collect.forge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The latest of several values; of two of one moment the greater, so that their order does not matter. */
final class Latest<T extends Comparable<T>> {
    private Instant at = Instant.MIN;
    private @Nullable T value;

    /** Takes a value, unless it is unknown or one told later is there. */
    void offer(Instant told, @Nullable T candidate) {
        if (candidate == null) {
            return;
        }
        int order = told.compareTo(at);
        if (value == null || order > 0 || (order == 0 && candidate.compareTo(value) > 0)) {
            at = told;
            value = candidate;
        }
    }

    @Nullable
    T get() {
        return value;
    }
}
