package org.commonsgovernance.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.commonsgovernance.rules.problem.InvalidInputException;

/**
 * Reads tables as lines of JSON, {@link ReadLines#LINE}, whatever they are kept as: NDJSON line by line, and
 * each row of Parquet as the line of NDJSON that says the same. So both are checked by one reader, and a row that is
 * rejected is shown in one form.
 */
final class Inputs {
    private static final Set<String> DOSSIER_COLUMNS = new TreeSet<>(List.of("dossier", "name", "group"));
    private static final Set<String> CONTRIBUTION_COLUMNS = new TreeSet<>(List.of(
            "setup",
            "list",
            "id",
            "contributor",
            "onBehalfOf",
            "kind",
            "at",
            "count",
            "size",
            "origin",
            "outcome",
            "reviewers",
            "takenUp",
            "component"));

    private static final Column NONE = lit(null).cast("string");

    private final SparkSession spark;

    Inputs(SparkSession spark) {
        this.spark = spark;
    }

    /**
     * Lines of dossiers.
     *
     * @throws InvalidInputException if a path is not there, or a Parquet file has other columns
     */
    Dataset<Row> dossiers(List<String> paths) {
        return lines(paths, DOSSIER_COLUMNS, "dossier");
    }

    /**
     * Lines of contributions.
     *
     * @throws InvalidInputException as {@link #dossiers}
     */
    Dataset<Row> contributions(List<String> paths) {
        return lines(paths, CONTRIBUTION_COLUMNS, "setup");
    }

    private Dataset<Row> lines(List<String> paths, Set<String> columns, String needed) {
        List<String> texts = new ArrayList<>();
        Dataset<Row> all = null;
        for (String path : paths) {
            for (FileStatus found : found(path)) {
                String place = found.getPath().toString();
                if (isParquet(found)) {
                    Dataset<Row> table = parquet(found, columns, needed);
                    all = all == null ? table : all.union(table);
                } else {
                    texts.add(place);
                }
            }
        }
        if (!texts.isEmpty()) {
            Dataset<Row> lines = spark.read()
                    .text(texts.toArray(String[]::new))
                    .select(
                            col("value").cast("binary").as("value"),
                            col("_metadata.file_name").as("place"),
                            NONE.as("problem"));
            all = all == null ? lines : all.union(lines);
        }
        if (all == null) {
            throw new IllegalArgumentException("no path");
        }
        return all;
    }

    /** The rows of a file or folder; file by file where these do not go together. */
    private Dataset<Row> parquet(FileStatus found, Set<String> columns, String needed) {
        try {
            return rows(found.getPath(), columns, needed);
        } catch (InvalidInputException e) {
            throw e;
        } catch (Exception e) { // Spark throws what it does not declare
            if (!found.isDirectory()) {
                return unread(found.getPath(), e);
            }
        }
        Dataset<Row> all = null;
        for (FileStatus one : inside(found)) {
            if (isParquetName(one.getPath())) {
                Dataset<Row> rows = parquet(one, columns, needed);
                all = all == null ? rows : all.union(rows);
            }
        }
        return Objects.requireNonNull(all);
    }

    private Dataset<Row> unread(Path file, Exception e) {
        Row problem = ReadLines.problem(file.getName(), "the file can't be read as Parquet: " + ReadLines.why(e));
        return spark.createDataFrame(List.of(problem), ReadLines.LINE);
    }

    private Dataset<Row> rows(Path path, Set<String> columns, String needed) {
        Dataset<Row> table = spark.read().option("mergeSchema", "true").parquet(path.toString());
        Set<String> there = new TreeSet<>(Arrays.asList(table.columns()));
        Set<String> strange = new TreeSet<>(there);
        strange.removeAll(columns);
        if (!strange.isEmpty() || !there.contains(needed)) {
            throw InvalidInputException.of(
                    path.toString(),
                    (strange.isEmpty() ? "has no column " + needed : "has columns that mean nothing here: " + strange)
                            + "; it may have " + columns + " and needs " + needed);
        }
        Column[] all = there.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
        return table.select(
                to_json(struct(all)).cast("binary").as("value"),
                col("_metadata.file_name").as("place"),
                NONE.as("problem"));
    }

    private List<FileStatus> found(String path) {
        try {
            Path place = new Path(path);
            FileStatus[] found = files(place).globStatus(place);
            if (found == null || found.length == 0) {
                throw InvalidInputException.of(path, "is not there");
            }
            return List.of(found);
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
        }
    }

    private FileSystem files(Path path) throws IOException {
        return path.getFileSystem(spark.sessionState().newHadoopConf());
    }

    private List<FileStatus> inside(FileStatus folder) {
        try {
            return List.of(files(folder.getPath()).listStatus(folder.getPath()));
        } catch (IOException e) {
            throw InvalidInputException.of(folder.getPath().toString(), "can't be read: " + e.getMessage());
        }
    }

    /** By the name, or by the names of what a folder holds. */
    private boolean isParquet(FileStatus found) {
        return found.isDirectory()
                ? inside(found).stream().anyMatch(one -> isParquetName(one.getPath()))
                : isParquetName(found.getPath());
    }

    private static boolean isParquetName(Path path) {
        return path.getName().endsWith(".parquet");
    }
}
