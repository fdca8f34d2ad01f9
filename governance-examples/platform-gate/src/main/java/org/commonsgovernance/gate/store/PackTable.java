package org.commonsgovernance.gate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of packs that were uploaded, and which one is in force. A version never changes. */
public final class PackTable {
    private static final String COLUMNS = "SELECT id, version, name, base, digest, uploaded, by FROM pack ";
    private static final String ACTIVE = "pack";

    private final Database database;

    public PackTable(Database database) {
        this.database = database;
    }

    /** Keeps a version; false where there is one of that number already. */
    public boolean add(StoredPack pack, byte[] zip) {
        return database.write(connection -> {
            if (Query.one(
                            connection,
                            PackTable::row,
                            COLUMNS + "WHERE id = ? AND version = ?",
                            pack.id(),
                            pack.version())
                    != null) {
                return false;
            }
            Query.update(
                    connection,
                    "INSERT INTO pack (id, version, name, base, digest, uploaded, by, files, sequence) VALUES"
                            + " (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(sequence), 0) + 1 FROM pack))",
                    pack.id(),
                    pack.version(),
                    pack.name(),
                    pack.base(),
                    pack.digest(),
                    pack.uploaded(),
                    pack.by(),
                    Blobs.put(connection, zip));
            return true;
        });
    }

    public @Nullable StoredPack find(String id, String version) {
        return database.find(connection ->
                Query.one(connection, PackTable::row, COLUMNS + "WHERE id = ? AND version = ?", id, version));
    }

    /** The version of a pack that was uploaded last; null for none. */
    public @Nullable StoredPack latest(String id) {
        return database.find(connection ->
                Query.one(connection, PackTable::row, COLUMNS + "WHERE id = ? ORDER BY sequence DESC LIMIT 1", id));
    }

    /** All, in the order of their upload. */
    public List<StoredPack> all() {
        return database.read(connection -> Query.all(connection, PackTable::row, COLUMNS + "ORDER BY sequence"));
    }

    /** The archive that was uploaded. */
    public byte[] zip(StoredPack pack) {
        byte[] zip = database.find(connection -> Blobs.get(
                connection,
                Query.one(
                        connection,
                        row -> row.getString(1),
                        "SELECT files FROM pack WHERE id = ? AND version = ?",
                        pack.id(),
                        pack.version())));
        if (zip == null) {
            throw new IllegalStateException("the files of " + pack.key() + " are gone");
        }
        return zip;
    }

    /** {@code id@version} of the pack in force; null for the standard rules. */
    public @Nullable String active() {
        return database.find(connection ->
                Query.one(connection, row -> row.getString(1), "SELECT value FROM setting WHERE name = ?", ACTIVE));
    }

    /** Writes down which pack is in force; null for the standard rules. */
    public void activate(@Nullable StoredPack pack) {
        database.write(connection -> pack == null
                ? Query.update(connection, "DELETE FROM setting WHERE name = ?", ACTIVE)
                : Query.update(
                        connection,
                        "INSERT INTO setting (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        ACTIVE,
                        pack.key()));
    }

    private static StoredPack row(ResultSet row) throws SQLException {
        return new StoredPack(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
