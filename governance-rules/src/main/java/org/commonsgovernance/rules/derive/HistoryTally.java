package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.api.model.given.Contribution;

/** When people came first, and how much they ever did. Partial tallies merge in any order to the same figures. */
final class HistoryTally {
    private final Map<String, LocalDate> first = new HashMap<>();
    private final Map<String, Long> ever = new HashMap<>();

    void add(Contribution one) {
        add(one.contributor(), one.at().earliest(), one.count());
    }

    private void add(String person, LocalDate day, long count) {
        first.merge(person, day, HistoryTally::earlier);
        ever.merge(person, count, Long::sum);
    }

    void merge(HistoryTally other) {
        other.first.forEach((person, day) -> first.merge(person, day, HistoryTally::earlier));
        other.ever.forEach((person, count) -> ever.merge(person, count, Long::sum));
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** People who came from this day on and before the other. */
    int newcomers(LocalDate from, LocalDate before) {
        return (int) first.values().stream()
                .filter(day -> !day.isBefore(from) && day.isBefore(before))
                .count();
    }

    /** How much a person ever did. */
    long ever(String person) {
        return ever.getOrDefault(person, 0L);
    }
}
