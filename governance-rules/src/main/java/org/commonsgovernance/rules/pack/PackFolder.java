package org.commonsgovernance.rules.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * A pack's folder as it was at one moment: every file is read once, so that what is verified is what is judged by.
 * Hidden files, those that begin with a dot, are no part of it. Immutable.
 */
public final class PackFolder {
    /** What says what a pack is. */
    public static final String PACK = "pack.yaml";

    private static final long MOST_BYTES = 4_000_000;
    private static final long MOST_BYTES_IN_ALL = 64_000_000;
    private static final int MOST_FILES = 10_000;
    private static final int DEEPEST = 16;

    private final Path folder;
    private final Path real;
    private final Map<String, byte[]> files;

    private PackFolder(Path folder, Path real, Map<String, byte[]> files) {
        this.folder = folder;
        this.real = real;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads a folder.
     *
     * @throws InvalidInputException if it is none, holds links, something that is no file or more than a pack has, or is
     *     changed while it is read
     */
    public static PackFolder read(Path folder) {
        return read(folder, UnsavedTexts.NONE);
    }

    /** The same with texts that nobody has saved yet in place of the files of their names, or beside them. */
    static PackFolder read(Path folder, UnsavedTexts unsaved) {
        if (!Files.isDirectory(folder)) {
            throw InvalidInputException.of(
                    folder.toString(), Files.exists(folder) ? "is no folder; name the pack's folder" : "is not there");
        }
        try {
            Path real = folder.toRealPath();
            Map<String, Stamp> before = walk(folder, real);
            Map<String, byte[]> files = new TreeMap<>();
            for (String path : before.keySet()) {
                files.put(path, Files.readAllBytes(real.resolve(path)));
            }
            if (!walk(folder, real).equals(before)) {
                throw InvalidInputException.of(
                        folder.toString(),
                        "was changed while it was read; read it again, and replace a pack by moving a whole folder");
            }
            unsaved.in(real).forEach((path, text) -> {
                if (!path.startsWith(".") && !path.contains("/.")) {
                    files.put(path, text);
                }
            });
            return new PackFolder(folder, real, files);
        } catch (IOException e) {
            throw InvalidInputException.of(
                    folder.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }

    /** What changes where a file does. */
    private record Stamp(long size, FileTime modified) {}

    private static Map<String, Stamp> walk(Path folder, Path real) throws IOException {
        Map<String, Stamp> found = new TreeMap<>();
        Problems problems = new Problems();
        long[] bytes = {0};
        Files.walkFileTree(real, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path one, BasicFileAttributes attributes) {
                return one.equals(real) || !isHidden(one) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path one, BasicFileAttributes attributes) {
                String path = name(real.relativize(one));
                if (isHidden(one)) {
                    return FileVisitResult.CONTINUE;
                }
                String wrong = attributes.isSymbolicLink()
                        ? "is a link; a pack holds its files itself"
                        : attributes.isDirectory()
                                ? "lies deeper than a pack's folders go"
                                : !attributes.isRegularFile()
                                        ? "is no ordinary file"
                                        : attributes.size() > MOST_BYTES
                                                ? "has more than " + MOST_BYTES / 1_000_000
                                                        + " MB; no file of a pack does"
                                                : null;
                if (wrong != null) {
                    problems.add(Problem.whole(shown(folder, path), wrong));
                }
                found.put(path, new Stamp(attributes.size(), attributes.lastModifiedTime()));
                bytes[0] += attributes.size();
                boolean isTooMuch = found.size() > MOST_FILES || (wrong == null && bytes[0] > MOST_BYTES_IN_ALL);
                if (isTooMuch) {
                    problems.add(Problem.whole(
                            folder.toString(),
                            "has more than " + MOST_FILES + " files or " + MOST_BYTES_IN_ALL / 1_000_000
                                    + " MB; is it a pack's folder?"));
                }
                return isTooMuch ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }
        });
        problems.throwIfAny();
        return found;
    }

    private static boolean isHidden(Path one) {
        return String.valueOf(one.getFileName()).startsWith(".");
    }

    /** The parts of a path joined by slashes, whatever the system joins them by. */
    private static String name(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static String shown(Path folder, String path) {
        String before = folder.toString().replace('\\', '/');
        return before.isEmpty() || before.equals(".") ? path : before + (before.endsWith("/") ? "" : "/") + path;
    }

    /** Paths of all its files, with {@code /} between their parts, sorted. */
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /**
     * One of its files as text. Messages call it by its path from where the program runs.
     *
     * @throws InvalidInputException if it is no UTF-8 text
     */
    public SourceFile text(String path) {
        return SourceFile.decode(shown(path), bytes(path));
    }

    /** The bytes of one of its files. */
    byte[] bytes(String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** What messages call one of its files. */
    public String shown(String path) {
        return shown(folder, path);
    }

    /** The folder as it was named. */
    public Path folder() {
        return folder;
    }

    /** The folder itself, whatever links led to it. */
    Path real() {
        return real;
    }

    /** Names of the packs that lie beside this one, sorted. */
    List<String> neighbours() {
        List<String> names = new ArrayList<>();
        Path parent = real.getParent();
        if (parent == null) {
            return names;
        }
        try (var list = Files.list(parent)) {
            list.filter(one -> !one.equals(real) && Files.isRegularFile(one.resolve(PACK)))
                    .map(one -> String.valueOf(one.getFileName()))
                    .sorted()
                    .forEach(names::add);
        } catch (IOException e) {
            return names; // for a suggestion only
        }
        return names;
    }
}
