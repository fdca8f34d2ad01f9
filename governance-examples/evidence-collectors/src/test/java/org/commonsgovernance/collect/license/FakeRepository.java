package org.commonsgovernance.collect.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonsgovernance.collect.FileHistory;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** A repository in memory, built commit by commit. */
final class FakeRepository implements Tree, FileHistory {
    private final Map<String, String> files = new TreeMap<>();
    private final List<Version> versions = new ArrayList<>();
    private LocalDate day = LocalDate.of(2000, 1, 1);

    /** A commit that writes a file. */
    FakeRepository write(String on, String path, String text) {
        day = LocalDate.parse(on);
        files.put(path, text);
        versions.add(new Version(path, day, "c" + versions.size(), text, false));
        return this;
    }

    /** A commit that removes a file. */
    FakeRepository remove(String on, String path) {
        day = LocalDate.parse(on);
        files.remove(path);
        versions.add(new Version(path, day, "c" + versions.size(), null, true));
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
        return "acme/db@head:" + path;
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public List<Version> topLevel(Predicate<String> wantedName) {
        return versions.stream()
                .filter(version -> !version.path().contains("/") && wantedName.test(version.path()))
                .toList();
    }

    @Override
    public String locator(Version version) {
        return "acme/db@" + version.commit() + ":" + version.path();
    }
}
