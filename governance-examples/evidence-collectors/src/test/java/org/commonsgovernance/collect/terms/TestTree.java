package org.commonsgovernance.collect.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** Files that a test writes. */
final class TestTree implements Tree {
    static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    private final TreeMap<String, String> files = new TreeMap<>();

    TestTree with(String path, String text) {
        files.put(path, text);
        return this;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public @Nullable String text(String path) {
        return files.get(path);
    }

    @Override
    public String locator(String path) {
        return "repo " + path + " @c0ffee";
    }

    @Override
    public LocalDate day() {
        return DAY;
    }
}
