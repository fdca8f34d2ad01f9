package org.commonsgovernance.collect.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who closed something, each time that it was closed. */
final class Closings {
    /** An event comes some seconds after what it tells of. */
    private static final Duration NEAR = Duration.ofMinutes(1);

    private static final String NOBODY = "";

    private final SortedMap<Instant, String> closers = new TreeMap<>();

    /** A closing, and who did it; null where the record does not tell. */
    void add(@Nullable Instant at, @Nullable String login) {
        if (at != null) {
            closers.merge(at, login == null ? NOBODY : login, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }

    /** Who did the closing of a moment; null where no record of that closing tells. */
    @Nullable
    String at(@Nullable Instant closed) {
        if (closed == null) {
            return null;
        }
        SortedMap<Instant, String> near = closers.subMap(closed.minus(NEAR), closed.plus(NEAR));
        String last = near.isEmpty() ? NOBODY : near.get(near.lastKey());
        return NOBODY.equals(last) ? null : last;
    }
}
