package org.commonsgovernance.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.signing.TrustedKeys;

/** The example pack, for tests to lay over the standard rules and to break. */
public final class Workshop {
    public static final Path FOLDER = Path.of("src/test/resources/org/commonsgovernance/rules/pack/workshop");

    private final Path folder;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    /** A copy in a folder that is not there yet. */
    public static Workshop copiedTo(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(FOLDER)) {
            for (Path path : walk.toList()) {
                Path to = folder.resolve(FOLDER.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
        return new Workshop(folder);
    }

    /** The pack in a folder. */
    public static Workshop at(Path folder) {
        return new Workshop(folder);
    }

    public Path folder() {
        return folder;
    }

    public Path file(String path) {
        return folder.resolve(path);
    }

    /** Replaces a text that must be there. */
    public Workshop edit(String path, String from, String to) throws IOException {
        String text = Files.readString(file(path));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " does not hold \"" + from + "\"");
        }
        Files.writeString(file(path), text.replace(from, to));
        return this;
    }

    public Workshop write(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
        return this;
    }

    public Workshop delete(String path) throws IOException {
        Files.delete(file(path));
        return this;
    }

    public GovernanceEvaluator build() {
        return GovernanceRules.builder().pack(folder).build();
    }

    public GovernanceEvaluator build(TrustedKeys trusted) {
        return GovernanceRules.builder().pack(folder, trusted).build();
    }
}
