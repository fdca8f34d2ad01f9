package org.commonsgovernance.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** A folder that is whole or not there: written beside, then moved. */
final class Output {
    private final SparkSession spark;
    private final Path target;
    private final Path beside;
    private final FileSystem files;
    private boolean isFinished;

    /**
     * @throws InvalidInputException if the folder is there already, or its place can't be written to
     */
    Output(SparkSession spark, String folder) {
        this.spark = spark;
        try {
            Path path = new Path(folder);
            this.files = path.getFileSystem(spark.sessionState().newHadoopConf());
            this.target = files.makeQualified(path);
            this.beside = target.suffix(".partial");
            if (files.exists(target)) {
                throw InvalidInputException.of(folder, "is there already; name a folder that is not");
            }
            if (files.exists(beside)) {
                throw InvalidInputException.of(
                        beside.toString(), "is there already, of a run that goes on or was cut off; remove it");
            }
            if (!files.mkdirs(beside)) {
                throw InvalidInputException.of(folder, "can't be made");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidInputException.of(folder, "can't be written: " + e.getMessage());
        }
    }

    private Path in(String name) {
        return new Path(beside, name);
    }

    void write(String table, Dataset<Row> rows) {
        rows.write().parquet(in(table).toString());
    }

    Dataset<Row> read(String table) {
        return spark.read().parquet(in(table).toString());
    }

    void write(String file, String text) {
        try (OutputStream out = files.create(in(file), false)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(String table) {
        try {
            files.delete(in(table), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves all that was written to its place. */
    void finish() {
        try {
            if (!files.rename(beside, target)) {
                throw InvalidInputException.of(target.toString(), "can't be made from " + beside);
            }
            isFinished = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropAll() {
        try {
            files.delete(beside, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what was written, if it was not finished. */
    void dropUnfinished() {
        if (!isFinished) {
            dropAll();
        }
    }
}
