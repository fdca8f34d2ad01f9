package org.commonsgovernance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that people read, kept in files. {@code mvn verify -Dgolden.write} writes them anew; read the difference before
 * committing it.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/golden");

    private Golden() {}

    /** Fails where a text is not the one in the file. */
    public static void assertMatches(String name, String text) {
        Path expected = ROOT.resolve(name);
        try {
            if (System.getProperty("golden.write") != null) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, text);
                return;
            }
            assertThat(expected).as("run with -Dgolden.write to create it").exists();
            assertThat(text).as(expected.toString()).isEqualTo(Files.readString(expected));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
