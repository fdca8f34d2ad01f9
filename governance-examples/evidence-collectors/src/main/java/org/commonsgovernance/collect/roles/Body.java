package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.collect.affiliation.Slug;

/** A body as it is put together from files. Not safe to share between threads. */
final class Body {
    private final String name;
    private final String path;
    private final List<Listed> people = new ArrayList<>();
    private boolean isWhole;

    /**
     * @param name for people to read
     * @param path the file that tells of it first
     * @param isWhole whether its list is the list of all who belong to it
     */
    Body(String name, String path, boolean isWhole) {
        this.name = name;
        this.path = path;
        this.isWhole = isWhole;
    }

    void add(List<Listed> more) {
        people.addAll(more);
    }

    void notWhole() {
        isWhole = false;
    }

    String id() {
        return Slug.of(name);
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    List<Listed> people() {
        return people;
    }

    boolean isWhole() {
        return isWhole;
    }
}
