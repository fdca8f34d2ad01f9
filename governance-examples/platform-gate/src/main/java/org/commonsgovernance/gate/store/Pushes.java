package org.commonsgovernance.gate.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of every repository. */
public final class Pushes {
    private static final String COLUMNS =
            "SELECT id, repository, number, state, at, by, outcome, head, verdict, worst, best, digest, rule_base, pack,"
                    + " as_of, told, millis FROM push ";

    private final Database database;
    private final InstantSource clock;

    public Pushes(Database database) {
        this(database, InstantSource.system());
    }

    /** @param clock only shown to people: what came first, numbers tell, so that a clock that is set harms nothing */
    Pushes(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A dossier as it was judged, and the contributions beside it; null for none. */
    public record Evidence(Bytes dossier, @Nullable Bytes contributions) {}

    /** Writes a push down, with all that it was judged by. It is there, whole, when this returns. */
    public StoredPush add(NewPush push) {
        return database.write(connection -> {
            Integer last = Query.one(
                    connection,
                    row -> row.getInt(1),
                    "SELECT coalesce(max(number), 0) FROM push WHERE repository = ?",
                    push.repository());
            int number = (last == null ? 0 : last) + 1;
            NewPush.Assessed found = push.assessed();
            Query.update(
                    connection,
                    "INSERT INTO push (repository, number, state, at, by, outcome, head, verdict, worst, best, digest,"
                            + " rule_base, pack, as_of, dossier, contributions, told, millis)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    push.repository(),
                    number,
                    push.state().name(),
                    clock.instant().toString(),
                    push.by(),
                    push.outcome(),
                    push.head(),
                    found == null ? null : found.verdict(),
                    found == null ? null : found.worst(),
                    found == null ? null : found.best(),
                    found == null ? null : found.digest(),
                    found == null ? null : found.ruleBase(),
                    found == null ? null : found.pack(),
                    found == null ? null : found.asOf(),
                    found == null ? null : Blobs.put(connection, found.dossier().array()),
                    found == null || found.contributions() == null
                            ? null
                            : Blobs.put(connection, found.contributions().array()),
                    push.told().replace("{PUSH}", Integer.toString(number)),
                    push.millis());
            long id = Query.lastId(connection);
            for (NewPush.Ref ref : push.refs()) {
                Query.update(
                        connection,
                        "INSERT INTO push_ref (push, ref, old, new) VALUES (?, ?, ?, ?)",
                        id,
                        ref.name(),
                        ref.before(),
                        ref.after());
            }
            return required(Query.one(connection, Pushes::row, COLUMNS + "WHERE id = ?", id));
        });
    }

    /** Writes down whether the references of a pending push moved. */
    public void settle(StoredPush push, boolean hasMoved) {
        database.write(connection -> Query.update(
                connection,
                "UPDATE push SET state = ? WHERE id = ? AND state = 'PENDING'",
                (hasMoved ? StoredPush.State.ACCEPTED : StoredPush.State.LOST).name(),
                push.id()));
    }

    /** Pushes of which it is not written down whether their references moved. */
    public List<StoredPush> pending() {
        return database.read(
                connection -> Query.all(connection, Pushes::row, COLUMNS + "WHERE state = 'PENDING' ORDER BY id"));
    }

    /** Which references a push is to move. */
    public List<NewPush.Ref> refs(StoredPush push) {
        return database.read(connection -> Query.all(
                connection,
                row -> new NewPush.Ref(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT ref, old, new FROM push_ref WHERE push = ? ORDER BY ref",
                push.id()));
    }

    /** The last move of a reference that was taken; null where it never moved. */
    public NewPush.@Nullable Ref lastMove(StoredRepository repository, String ref) {
        return database.find(connection -> Query.one(
                connection,
                row -> new NewPush.Ref(row.getString(1), row.getString(2), row.getString(3)),
                "SELECT ref, old, new FROM push_ref JOIN push ON push.id = push_ref.push"
                        + " WHERE repository = ? AND state = 'ACCEPTED' AND ref = ? ORDER BY number DESC LIMIT 1",
                repository.id(),
                ref));
    }

    /** The last so many of a repository, latest first. */
    public List<StoredPush> of(StoredRepository repository, int most) {
        return of(repository, most, Integer.MAX_VALUE);
    }

    /** The last so many of those of a repository that came before one of them, latest first. */
    public List<StoredPush> of(StoredRepository repository, int most, int before) {
        return database.read(connection -> Query.all(
                connection,
                Pushes::row,
                COLUMNS + "WHERE repository = ? AND number < ? ORDER BY number DESC LIMIT ?",
                repository.id(),
                before,
                most));
    }

    public @Nullable StoredPush find(StoredRepository repository, int number) {
        return database.find(connection -> Query.one(
                connection, Pushes::row, COLUMNS + "WHERE repository = ? AND number = ?", repository.id(), number));
    }

    /** The last judged push whose references moved; null for none. */
    public @Nullable StoredPush standing(long repository) {
        return database.find(connection -> Query.one(
                connection,
                Pushes::row,
                COLUMNS + "WHERE repository = ? AND state = 'ACCEPTED' AND verdict IS NOT NULL"
                        + " ORDER BY number DESC LIMIT 1",
                repository));
    }

    /** What a push was judged by; null where it was not judged, or is gone. */
    public @Nullable Evidence evidence(StoredPush push) {
        return database.find(connection -> evidence(connection, push.id()));
    }

    private static @Nullable Evidence evidence(Connection connection, long push) throws SQLException {
        String[] digests = Query.one(
                connection,
                row -> new String[] {row.getString(1), row.getString(2)},
                "SELECT coalesce(dossier, ''), coalesce(contributions, '') FROM push WHERE id = ?",
                push);
        if (digests == null) {
            return null;
        }
        byte[] dossier = Blobs.get(connection, digests[0]);
        byte[] contributions = Blobs.get(connection, digests[1]);
        return dossier == null
                ? null
                : new Evidence(Bytes.of(dossier), contributions == null ? null : Bytes.of(contributions));
    }

    private static StoredPush required(@Nullable StoredPush push) {
        if (push == null) {
            throw new IllegalStateException("what was written is there");
        }
        return push;
    }

    private static StoredPush row(ResultSet row) throws SQLException {
        return new StoredPush(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                StoredPush.State.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15),
                row.getString(16),
                row.getLong(17));
    }
}
