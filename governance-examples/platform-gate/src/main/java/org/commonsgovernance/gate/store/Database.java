package org.commonsgovernance.gate.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * One SQLite file. What {@link #write} returned from is on the disk, whatever happens to the process after; a write is
 * whole or not there. One write at a time, reads beside it see what was written before. Safe to share between threads.
 */
public final class Database implements AutoCloseable {
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 10_000;

    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final List<Connection> all = new ArrayList<>();

    /** What is done with a connection. It does not commit. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Looks for something that may not be there. */
    @FunctionalInterface
    public interface Search<T> {
        @Nullable
        T with(Connection connection) throws SQLException;
    }

    private Database(Path file) throws SQLException {
        this.writer = connect(file, false);
        migrate();
        for (int i = 0; i < READERS; i++) {
            readers.add(connect(file, true));
        }
    }

    /**
     * Opens the file, or makes it.
     *
     * @throws StoreException if it can't be opened or is no such database
     */
    public static Database open(Path file) {
        try {
            return new Database(file);
        } catch (SQLException e) {
            throw new StoreException("the database " + file + " can't be opened: " + e.getMessage(), e);
        }
    }

    private Connection connect(Path file, boolean isReader) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // Every commit reaches the disk before it returns, and not only at checkpoints.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        if (isReader) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
            }
        }
        all.add(connection);
        return connection;
    }

    private void migrate() throws SQLException {
        try (Statement statement = writer.createStatement()) {
            int version;
            try (var result = statement.executeQuery("PRAGMA user_version")) {
                version = result.getInt(1);
            }
            if (version > 1) {
                throw new SQLException("it was written by a later version of this program");
            }
            if (version == 0) {
                writer.setAutoCommit(false);
                statement.executeUpdate(schema());
                statement.executeUpdate("PRAGMA user_version = 1");
                writer.commit();
            }
        }
        writer.setAutoCommit(false);
    }

    private static String schema() {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream("schema.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does the work in a transaction, alone.
     *
     * @throws StoreException if it failed; nothing of it is there then
     */
    public <T> T write(Work<T> work) {
        writing.lock();
        try {
            try {
                T result = work.with(writer);
                writer.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("the database could not be written: " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }

    /**
     * On a full disk SQLite has rolled back by itself, and the driver did not notice: without a new beginning each statement
     * from then on would stand alone, and a write be half there.
     */
    private void rollback(Exception because) {
        try {
            writer.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
            beginAgain(because);
        }
    }

    private void beginAgain(Exception because) {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN");
        } catch (SQLException e) {
            because.addSuppressed(e);
            try {
                writer.close(); // rather no writes than half ones
            } catch (SQLException closing) {
                because.addSuppressed(closing);
            }
        }
    }

    /**
     * Does work that changes nothing.
     *
     * @throws StoreException if it failed
     */
    public <T> T read(Work<T> work) {
        Connection connection = null;
        try {
            connection = readers.take();
            return work.with(connection);
        } catch (SQLException e) {
            throw new StoreException("the database could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for the database", e);
        } finally {
            if (connection != null) {
                readers.add(connection);
            }
        }
    }

    /** As {@link #read}, of what may not be there: null then. */
    public <T> @Nullable T find(Search<T> search) {
        return read(connection -> Optional.ofNullable(search.with(connection))).orElse(null);
    }

    @Override
    public void close() {
        writing.lock();
        try {
            for (Connection connection : all) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new StoreException("the database could not be closed: " + e.getMessage(), e);
        } finally {
            writing.unlock();
        }
    }
}
