package org.commonsgovernance.gate.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The repositories that there are. */
public final class Repositories {
    private static final String COLUMNS = "SELECT id, name, branch, origin, created FROM repository ";

    private final Database database;

    public Repositories(Database database) {
        this.database = database;
    }

    /** A new one; null where the name is taken. */
    public @Nullable StoredRepository create(
            String name, String branch, @Nullable String origin, @Nullable String secret) {
        int made = database.write(connection -> Query.update(
                connection,
                "INSERT INTO repository (name, branch, origin, secret, created) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                name,
                branch,
                origin,
                secret,
                Instant.now().toString()));
        return made == 0 ? null : find(name);
    }

    public @Nullable StoredRepository find(String name) {
        return database.find(connection -> Query.one(connection, Repositories::row, COLUMNS + "WHERE name = ?", name));
    }

    /** Whether it was deleted since it was found, and perhaps another made of its name. */
    public boolean isGone(StoredRepository found) {
        StoredRepository there = find(found.name());
        return there == null || there.id() != found.id();
    }

    /** All, by name. */
    public List<StoredRepository> all() {
        return database.read(connection -> Query.all(connection, Repositories::row, COLUMNS + "ORDER BY name"));
    }

    /** The largest number that a repository ever had; 0 where there was none yet. */
    public long last() {
        Long last = database.find(connection -> Query.one(
                connection, row -> row.getLong(1), "SELECT seq FROM sqlite_sequence WHERE name = 'repository'"));
        return last == null ? 0 : last;
    }

    /** What the webhooks of a mirror are signed with; null for none. */
    public @Nullable String secret(StoredRepository repository) {
        return database.find(connection -> Query.one(
                connection,
                row -> row.getString(1),
                "SELECT secret FROM repository WHERE id = ? AND secret IS NOT NULL",
                repository.id()));
    }

    /** Forgets a repository and its history. Whether it was there. */
    public boolean delete(StoredRepository repository) {
        return database.write(connection -> {
            int gone = Query.update(connection, "DELETE FROM repository WHERE id = ?", repository.id());
            Blobs.sweep(connection);
            return gone > 0;
        });
    }

    private static StoredRepository row(ResultSet row) throws SQLException {
        return new StoredRepository(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
