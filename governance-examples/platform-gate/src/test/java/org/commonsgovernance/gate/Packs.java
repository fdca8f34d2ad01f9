package org.commonsgovernance.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small packs. */
public final class Packs {
    private static final String YAML = """
            id: workshop
            version: %1$s
            name: Open workshops
            extends: {pack: standard}
            thresholds:
              plural: {share: %2$s, instead-of: 1/3, reason: A board has few seats., source: Statutes}
            changelog:
              - {version: %1$s, date: 2025-06-01, kind: SUBSTANTIVE, changes: [Another version.]}
            """;

    private Packs() {}

    /** What says what a pack is. */
    public static String yaml(String version, String share) {
        return YAML.formatted(version, share);
    }

    /** A pack of that version, zipped. */
    public static byte[] zip(String version, String share) {
        return zip(Map.of("workshop/pack.yaml", yaml(version, share)));
    }

    /** Version {@code number.0.0}. */
    public static byte[] zip(int number) {
        return zip(number + ".0.0", "1/" + (4 + number));
    }

    /** Files by path, zipped. */
    public static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
