package org.commonsgovernance.rules.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.SourceFile;

/** Where a corpus lies: a folder, or this library's own jar. */
public interface CorpusFiles {
    /** Every file's path, with {@code /} between its parts, sorted. */
    List<String> paths();

    /** One of them. */
    SourceFile read(String path);

    /** Whether the files of cases can be read, not only listed. */
    boolean hasCases();

    /**
     * A folder laid out as the shipped corpus is.
     *
     * @throws InvalidInputException if it is no folder or can't be read
     */
    static CorpusFiles of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw InvalidInputException.of(folder.toString(), "is no folder of criteria");
        }
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().endsWith(".md"))
                    .forEach(
                            path -> files.put(folder.relativize(path).toString().replace('\\', '/'), path));
        } catch (IOException | UncheckedIOException e) {
            throw InvalidInputException.of(
                    folder.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
        return new CorpusFiles() {
            @Override
            public List<String> paths() {
                return List.copyOf(files.keySet());
            }

            @Override
            public SourceFile read(String path) {
                try {
                    return SourceFile.decode(path, Files.readAllBytes(Objects.requireNonNull(files.get(path), path)));
                } catch (IOException e) {
                    throw InvalidInputException.of(
                            path, "can't be read: " + e.getClass().getSimpleName());
                }
            }

            @Override
            public boolean hasCases() {
                return true;
            }
        };
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

            @Override
            public boolean hasCases() {
                return false;
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
