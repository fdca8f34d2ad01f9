package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that people read, kept in files. {@code mvn verify -Dgolden.write} writes them anew; read the difference before
 * committing it.
 */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/golden");

    private static final Pattern VERSION = Pattern.compile("\"semanticVersion\" : \"([^\"]+)\"");

    private Golden() {}

    /** The digest of the corpus changes with every rule; what is told of the setup does not. */
    public static void compare(String name, String actual) {
        Path expected = ROOT.resolve(name);
        String text = versionless(actual.replace(Setups.BOOK.digest(), "DIGEST-OF-THE-RULE-BASE"));
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

    /** The version of the program changes with every release. */
    private static String versionless(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? text.replace("\"" + version.group(1) + "\"", "\"VERSION\"") : text;
    }
}
