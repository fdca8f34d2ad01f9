package org.commonsgovernance.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files that a test writes. */
public final class TestTree implements Tree {
    public static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    private final LocalDate day;
    private final String locator;
    private final TreeMap<String, String> files = new TreeMap<>();

    public TestTree() {
        this(DAY, "repo %s @c0ffee");
    }

    /** Files of a day, found at a locator with the path for {@code %s}. */
    public TestTree(LocalDate day, String locator) {
        this.day = day;
        this.locator = locator;
    }

    public TestTree with(String path, String text) {
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
        return locator.formatted(path);
    }

    @Override
    public LocalDate day() {
        return day;
    }
}
