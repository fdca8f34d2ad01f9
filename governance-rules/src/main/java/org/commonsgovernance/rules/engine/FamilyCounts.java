package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.assessment.Status;

/** How many families there are of each status, twelve bits for each: verdict rules count families and don't name them. */
final class FamilyCounts {
    private static final int BITS = 12;

    private FamilyCounts() {}

    /** One family of that status. Counts are added. */
    static long one(Status status) {
        return 1L << shift(status);
    }

    private static int shift(Status status) {
        return switch (status) {
            case ESTABLISHED -> 0;
            case CONTESTED -> BITS;
            case REFUTED -> 2 * BITS;
            case UNKNOWN -> 3 * BITS;
            case NOT_APPLICABLE -> 4 * BITS;
        };
    }

    /** As many statuses as are counted. */
    static List<Status> statuses(long counts) {
        List<Status> statuses = new ArrayList<>();
        for (Status status : Status.values()) {
            int count = (int) (counts >>> shift(status)) & ((1 << BITS) - 1);
            statuses.addAll(Collections.nCopies(count, status));
        }
        return statuses;
    }

    /** All that families may come to, each with the statuses that it may turn out to have. */
    static Set<Long> possible(Collection<? extends Collection<Status>> families) {
        Set<Long> possible = Set.of(0L);
        for (Collection<Status> turns : families) {
            Set<Long> longer = new HashSet<>();
            possible.forEach(counts -> turns.forEach(status -> longer.add(counts + one(status))));
            possible = longer;
        }
        return possible;
    }
}
