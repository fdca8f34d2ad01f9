package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts that people read, kept in files. {@code mvn verify -Dgolden.write} writes them anew; read the difference before
 * committing it.
 */
public final class Golden {
    public static final Path ROOT = Path.of("src/test/golden");

    private Golden() {}

    /** The files of a folder with this ending, sorted. */
    public static List<Path> files(String folder, String... endings) {
        try (Stream<Path> list = Files.list(ROOT.resolve(folder))) {
            return list.filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void compare(Path expected, String actual) {
        try {
            if (System.getProperty("golden.write") != null) {
                Files.writeString(expected, actual);
                return;
            }
            assertThat(expected).as("run with -Dgolden.write to create it").exists();
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
