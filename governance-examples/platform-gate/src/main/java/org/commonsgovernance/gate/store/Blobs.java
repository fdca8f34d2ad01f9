package org.commonsgovernance.gate.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.commonsgovernance.rules.problem.Sha256;
import org.jspecify.annotations.Nullable;

/** Bytes by their digest, each kept once. */
final class Blobs {
    private Blobs() {}

    /** Keeps bytes, and gives their digest. */
    static String put(Connection connection, byte[] bytes) throws SQLException {
        String sha256 = Sha256.of(bytes);
        Query.update(
                connection,
                "INSERT INTO blob (sha256, packed) VALUES (?, ?) ON CONFLICT DO NOTHING",
                sha256,
                pack(bytes));
        return sha256;
    }

    static byte @Nullable [] get(Connection connection, @Nullable String sha256) throws SQLException {
        if (sha256 == null) {
            return null;
        }
        byte[] packed =
                Query.one(connection, row -> row.getBytes(1), "SELECT packed FROM blob WHERE sha256 = ?", sha256);
        return packed == null ? null : unpack(packed);
    }

    /** Drops what nothing refers to any more. */
    static void sweep(Connection connection) throws SQLException {
        Query.update(
                connection,
                "DELETE FROM blob WHERE sha256 NOT IN (SELECT dossier FROM push WHERE dossier IS NOT NULL"
                        + " UNION SELECT contributions FROM push WHERE contributions IS NOT NULL"
                        + " UNION SELECT files FROM pack)");
    }

    private static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
