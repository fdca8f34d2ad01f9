package org.commonsgovernance.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Folders of rules to write in. */
final class RuleFolders {
    static final Path GOLDEN = Path.of("../../governance-rules/src/test/golden");
    static final Path CRITERIA = Path.of("../../governance-rules/criteria");
    static final Path WORKSHOP = Path.of("../community-pack/openworkshop");

    private RuleFolders() {}

    /** The small corpus of governance-rules' tests. */
    static Path small(Path into) {
        return copy(GOLDEN.resolve("small-corpus"), into);
    }

    /** One folder for each mistake that the tests of {@code rules check} have. */
    static List<Path> mistakesOfCorpora() {
        try (Stream<Path> list = Files.list(GOLDEN.resolve("corpus-mistakes"))) {
            return list.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path copy(Path from, Path into) {
        for (Path file : files(from)) {
            put(into.resolve(from.relativize(file).toString()), file);
        }
        return real(into);
    }

    /** Lays files over a folder; a file {@code NAME.gone} takes NAME away. */
    static void layOver(Path from, Path into) {
        for (Path file : files(from)) {
            String name = from.relativize(file).toString();
            try {
                if (name.endsWith(".gone")) {
                    Files.delete(into.resolve(name.substring(0, name.length() - ".gone".length())));
                } else {
                    put(into.resolve(name), file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Path to, Path file) {
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
