package org.commonsgovernance.collect.affiliation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.commonsgovernance.rules.problem.SourceFile;

/** Lists that lie beside the classes. */
final class ResourceLines {
    private ResourceLines() {}

    static SourceFile file(String name) {
        try (InputStream in = Objects.requireNonNull(ResourceLines.class.getResourceAsStream(name), name)) {
            return SourceFile.decode(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its lines without comments and blanks; an empty line stays, so that line numbers do. */
    static List<String> of(SourceFile file) {
        return file.text()
                .lines()
                .map(line -> line.startsWith("#") ? "" : line.strip())
                .toList();
    }
}
