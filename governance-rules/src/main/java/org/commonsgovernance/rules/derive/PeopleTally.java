package org.commonsgovernance.rules.derive;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each person did: when they came first, how much they ever did, and for whom they did what counts in the window.
 * Partial tallies merge in any order to the same figures.
 */
final class PeopleTally {
    /** One person's. Nearly everyone acts for one group, so that one has a place of its own. */
    static final class Person {
        private @Nullable LocalDate first;
        private long ever;
        private @Nullable String group;
        private long work;
        private @Nullable Map<String, Long> forOthers;

        /** Notes that they were there, in the window or before. */
        void came(LocalDate day, long count) {
            if (first == null || day.isBefore(first)) {
                first = day;
            }
            ever += count;
        }

        void worked(String actingFor, long count) {
            if (group == null) {
                group = actingFor;
            }
            if (group.equals(actingFor)) {
                work += count;
            } else {
                forOthers = forOthers == null ? new HashMap<>(2) : forOthers;
                forOthers.merge(actingFor, count, Long::sum);
            }
        }

        private Map<String, Long> work() {
            Map<String, Long> all = new HashMap<>();
            if (group != null) {
                all.put(group, work);
            }
            if (forOthers != null) {
                all.putAll(forOthers);
            }
            return all;
        }
    }

    private final Map<String, Person> people = new HashMap<>();

    /** The person of that id, who may have done nothing yet. */
    Person person(String id) {
        Person known = people.get(id);
        if (known == null) {
            known = new Person();
            people.put(id, known);
        }
        return known;
    }

    void merge(PeopleTally other) {
        other.people.forEach((id, there) -> {
            Person here = person(id);
            if (there.first != null) {
                here.came(there.first, there.ever);
            }
            there.work().forEach(here::worked);
        });
    }

    /** For each person who worked in the window, how much of it was done for whom. */
    Map<String, Map<String, Long>> work() {
        Map<String, Map<String, Long>> work = new TreeMap<>();
        people.forEach((id, person) -> {
            if (person.group != null) {
                work.put(id, person.work());
            }
        });
        return work;
    }

    /** People who came from this day on and before the other. */
    int newcomers(LocalDate from, LocalDate before) {
        return (int) people.values().stream()
                .map(person -> person.first)
                .filter(first -> first != null && !first.isBefore(from) && first.isBefore(before))
                .count();
    }

    /** How much a person ever did. */
    long ever(String id) {
        Person known = people.get(id);
        return known == null ? 0 : known.ever;
    }
}
