package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.commonsgovernance.api.model.given.Contribution;

/** When people came first, and how much they ever did. Partial tallies merge in any order to the same figures. */
final class HistoryTally {
    /** One person's. */
    private static final class Past {
        private LocalDate first;
        private long ever;

        Past(LocalDate first) {
            this.first = first;
        }

        void add(LocalDate day, long count) {
            if (day.isBefore(first)) {
                first = day;
            }
            ever += count;
        }
    }

    private final Map<String, Past> people = new HashMap<>();

    void add(Contribution one) {
        LocalDate day = one.at().earliest();
        people.computeIfAbsent(one.contributor(), person -> new Past(day)).add(day, one.count());
    }

    void merge(HistoryTally other) {
        other.people.forEach((person, past) ->
                people.computeIfAbsent(person, id -> new Past(past.first)).add(past.first, past.ever));
    }

    /** People who came from this day on and before the other. */
    int newcomers(LocalDate from, LocalDate before) {
        return (int) people.values().stream()
                .filter(past -> !past.first.isBefore(from) && past.first.isBefore(before))
                .count();
    }

    /** How much a person ever did. */
    long ever(String person) {
        Past past = people.get(person);
        return past == null ? 0 : past.ever;
    }
}
