package org.commonsgovernance.survey;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a partition of input, of which a file may end in the middle or hold no such thing. Reading is tried as often as
 * Spark tries a task; what fails the last time is told in a line of its own, and the survey goes on without the rest of
 * that file. {@link Tuning} gives each partition the lines of one file alone.
 */
final class ReadLines implements Iterator<Row> {
    /** A line, or why there is none; the file that it stands in. */
    static final StructType LINE = new StructType()
            .add("value", DataTypes.BinaryType, true)
            .add("place", DataTypes.StringType, true)
            .add("problem", DataTypes.StringType, true);

    private final Iterator<Row> lines;
    private final int attempts;
    private @Nullable Row problem;
    private boolean isOver;

    /**
     * @param attempts how often Spark tries a task before it gives up
     */
    ReadLines(Iterator<Row> lines, int attempts) {
        this.lines = lines;
        this.attempts = attempts;
    }

    static Row problem(@Nullable String place, String problem) {
        return RowFactory.create(null, place, problem);
    }

    @Override
    public boolean hasNext() {
        if (isOver) {
            return problem != null;
        }
        try {
            return lines.hasNext();
        } catch (Exception e) {
            return failed(e);
        }
    }

    @Override
    public Row next() {
        Row told = problem;
        if (told != null) {
            problem = null;
            return told;
        }
        if (isOver) {
            throw new NoSuchElementException();
        }
        try {
            return lines.next();
        } catch (Exception e) {
            failed(e);
            return next();
        }
    }

    private boolean failed(Exception e) {
        if (e instanceof NoSuchElementException
                || e instanceof TaskKilledException
                || !isOfReading(e)
                || isTriedAgain()) {
            ReadLines.<RuntimeException>raise(e);
        }
        isOver = true;
        problem = problem(file(e), "the rest of the file can't be read: " + why(e));
        return true;
    }

    /** Spark throws what Java would have to declare. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void raise(Exception e) throws E {
        throw (E) e;
    }

    private boolean isTriedAgain() {
        TaskContext task = TaskContext.get();
        return task != null && (task.isInterrupted() || task.attemptNumber() + 1 < attempts);
    }

    private static boolean isOfReading(Throwable e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof IOException || isReadFailure(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadFailure(Throwable e) {
        return e instanceof SparkThrowable spark
                && spark.getCondition() != null
                && spark.getCondition().startsWith("FAILED_READ_FILE");
    }

    private static @Nullable String file(Throwable e) {
        for (Throwable one = e; one != null; one = one.getCause()) {
            if (one instanceof SparkThrowable spark) {
                String path = spark.getMessageParameters().get("path");
                if (path != null) {
                    return path.substring(path.lastIndexOf('/') + 1);
                }
            }
        }
        return null;
    }

    /** What the innermost failure says, in one line. */
    static String why(Throwable e) {
        Throwable inner = e;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage() == null
                ? ""
                : inner.getMessage().lines().findFirst().orElse("");
        return message.isEmpty() ? inner.getClass().getSimpleName() : message;
    }
}
