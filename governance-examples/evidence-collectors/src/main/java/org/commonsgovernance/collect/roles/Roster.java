package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one file lists. Not safe to share between threads. */
final class Roster {
    /** No project has more people who decide. */
    static final int MOST_PEOPLE = 20_000;

    private final String path;
    private final List<Listed> people = new ArrayList<>();
    private final Set<String> teams = new TreeSet<>();
    private boolean hasGaps;

    Roster(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    void add(Listed person) {
        if (people.size() < MOST_PEOPLE) {
            people.add(person);
        } else {
            hasGaps = true;
        }
    }

    void addTeam(String team) {
        if (teams.size() < MOST_PEOPLE) {
            teams.add(team);
        }
    }

    /** Notes that something that may be a person could not be read, or that the list says it is not whole. */
    void gap() {
        hasGaps = true;
    }

    List<Listed> people() {
        return people;
    }

    /** Groups on the forge whose members are not told, sorted. */
    Set<String> teams() {
        return teams;
    }

    /** Whether everybody whom the file means to list was read. */
    boolean isWhole() {
        return !hasGaps && teams.isEmpty();
    }

    boolean isEmpty() {
        return people.isEmpty() && teams.isEmpty();
    }
}
