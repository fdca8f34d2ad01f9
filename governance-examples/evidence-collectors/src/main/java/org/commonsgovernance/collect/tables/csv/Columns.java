package org.commonsgovernance.collect.tables.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that a reader looks for, each under all the names it goes by. Case and outer blanks make no difference. */
public final class Columns {
    private final Map<String, List<String>> required = new LinkedHashMap<>();
    private final Map<String, List<String>> optional = new LinkedHashMap<>();

    /** A column that must be there. */
    public Columns required(String name, String... otherNames) {
        required.put(name, all(name, otherNames));
        return this;
    }

    /** A column that may be there. */
    public Columns optional(String name, String... otherNames) {
        optional.put(name, all(name, otherNames));
        return this;
    }

    private static List<String> all(String name, String[] otherNames) {
        List<String> names = new ArrayList<>(List.of(otherNames));
        names.add(0, name);
        return List.copyOf(names);
    }

    /** By the name that the reader uses, every name it goes by. */
    Map<String, List<String>> asked() {
        Map<String, List<String>> all = new LinkedHashMap<>(required);
        all.putAll(optional);
        return all;
    }

    boolean isRequired(String name) {
        return required.containsKey(name);
    }

    /** How many of the columns asked for a header has. */
    int found(List<String> header) {
        List<String> names = header.stream().map(Columns::key).toList();
        return (int) asked().values().stream()
                .filter(any -> any.stream().anyMatch(names::contains))
                .count();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
