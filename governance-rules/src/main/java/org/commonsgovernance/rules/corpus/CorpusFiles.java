package org.commonsgovernance.rules.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;

/** Where a corpus lies: a folder, or this library's own jar. */
public interface CorpusFiles {
    /** Every file's path, with {@code /} between its parts, sorted. A jar lists the files of cases without holding them. */
    List<String> paths();

    /** One of them. */
    SourceFile read(String path);

    /**
     * A folder laid out as the shipped corpus is.
     *
     * @throws InvalidInputException if it is no folder or can't be read
     */
    static CorpusFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InvalidInputException.of(folder.toString(), "is no folder of criteria" + FolderAdvice.of(folder));
        }
        TreeMap<String, Path> files = new TreeMap<>();
        Path root = real(folder);
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(path))
                    .filter(path -> !path.getFileName().toString().endsWith(".md"))
                    .forEach(path -> files.put(name(root.relativize(path)), path));
        } catch (IOException e) {
            throw unreadable(folder, e);
        } catch (UncheckedIOException e) {
            throw unreadable(folder, Objects.requireNonNullElse(e.getCause(), e));
        }
        FolderAdvice.requireWhole(folder, files.keySet());
        List<String> paths = List.copyOf(files.keySet());
        return new CorpusFiles() {
            @Override
            public List<String> paths() {
                return paths;
            }

            @Override
            public SourceFile read(String path) {
                try {
                    Path file = Objects.requireNonNull(files.get(path), path);
                    if (Files.isSymbolicLink(file)) {
                        throw InvalidInputException.of(path, "is a link; a corpus holds its files itself");
                    }
                    return SourceFile.decode(path, Files.readAllBytes(file));
                } catch (IOException e) {
                    throw InvalidInputException.of(
                            path, "can't be read: " + e.getClass().getSimpleName());
                }
            }
        };
    }

    /** The same with texts that nobody has saved yet in place of the files of their names, or beside them. */
    static CorpusFiles of(Path folder, UnsavedTexts unsaved) {
        CorpusFiles saved = of(folder);
        SortedMap<String, byte[]> texts = unsaved.in(folder);
        texts.keySet().removeIf(path -> path.endsWith(".md"));
        if (texts.isEmpty()) {
            return saved;
        }
        Set<String> paths = new TreeSet<>(saved.paths());
        paths.addAll(texts.keySet());
        List<String> all = List.copyOf(paths);
        return new CorpusFiles() {
            @Override
            public List<String> paths() {
                return all;
            }

            @Override
            public SourceFile read(String path) {
                byte[] text = texts.get(path);
                return text == null ? saved.read(path) : SourceFile.decode(path, text);
            }
        };
    }

    /** A corpus that was read already, by the paths of its files. */
    static CorpusFiles of(Map<String, String> texts) {
        TreeMap<String, String> files = new TreeMap<>(texts);
        List<String> paths = List.copyOf(files.keySet());
        return new CorpusFiles() {
            @Override
            public List<String> paths() {
                return paths;
            }

            @Override
            public SourceFile read(String path) {
                return new SourceFile(path, Objects.requireNonNull(files.get(path), path));
            }
        };
    }

    /** Everything that rules are built from, by path; cases are listed with no text, as a jar lists them. */
    default SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String path : paths()) {
            texts.put(path, path.contains("/cases/") ? "" : read(path).text());
        }
        return texts;
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** The name of a system's exception says what is wrong, and its message mostly which file. */
    private static InvalidInputException unreadable(Path folder, Exception e) {
        return InvalidInputException.of(
                folder.toString(), "can't be read: " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }

    /** The parts of a path joined by slashes, whatever the system joins them by. */
    private static String name(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** The corpus in this library's jar. Its index was written when the jar was made: a jar's folders can't be listed. */
    static CorpusFiles shipped() {
        String root = "/META-INF/commons-governance/";
        List<String> paths = new String(resource(root + "index"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .sorted()
                .toList();
        return new CorpusFiles() {
            @Override
            public List<String> paths() {
                return paths;
            }

            @Override
            public SourceFile read(String path) {
                return SourceFile.decode(path, resource(root + path));
            }
        };
    }

    private static byte[] resource(String name) {
        try (InputStream in = CorpusFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
