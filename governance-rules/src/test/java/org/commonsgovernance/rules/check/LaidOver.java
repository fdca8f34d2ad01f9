package org.commonsgovernance.rules.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.problem.SourceFile;

/** The small corpus with the files of a folder in place of its own; a file {@code NAME.gone} takes NAME away. */
final class LaidOver {
    static final Path SMALL = Golden.ROOT.resolve("small-corpus");

    private LaidOver() {}

    static CorpusFiles of(Path folder) {
        TreeMap<String, Path> files = new TreeMap<>();
        files(SMALL).forEach(path -> files.put(name(SMALL, path), path));
        files(folder).forEach(path -> {
            String name = name(folder, path);
            if (name.endsWith(".gone")) {
                files.remove(name.substring(0, name.length() - ".gone".length()));
            } else {
                files.put(name, path);
            }
        });
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
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
