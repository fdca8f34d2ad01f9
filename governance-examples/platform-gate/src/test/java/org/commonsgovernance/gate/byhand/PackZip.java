package org.commonsgovernance.gate.byhand;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small pack, in as many versions as are wanted. */
final class PackZip {
    private PackZip() {}

    /** Version {@code number.0.0}. */
    static byte[] of(int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("pack.yaml"));
            String yaml = """
            id: workshop
            version: %1$s
            name: Open workshops
            extends: {pack: standard}
            thresholds:
              plural: {share: %2$s, instead-of: 1/3, reason: A board has few seats., source: Statutes}
            changelog:
              - {version: %1$s, date: 2025-06-01, kind: SUBSTANTIVE, changes: [Another version.]}
            """.formatted(number + ".0.0", "1/" + (4 + number));
            out.write(yaml.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return bytes.toByteArray();
    }
}
