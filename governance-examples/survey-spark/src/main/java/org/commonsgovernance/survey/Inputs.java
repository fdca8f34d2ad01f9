package org.commonsgovernance.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
 * Reads tables as lines of JSON, {@code (value: binary, place: text)}, whatever they are kept as: NDJSON line by line, and
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
        Dataset<Row> all = null;
        for (String path : paths) {
            Dataset<Row> one = isParquet(path) ? parquet(path, columns, needed) : ndjson(path);
            all = all == null ? one : all.union(one);
        }
        if (all == null) {
            throw new IllegalArgumentException("no path");
        }
        return all;
    }

    private Dataset<Row> ndjson(String path) {
        return spark.read()
                .text(path)
                .select(
                        col("value").cast("binary").as("value"),
                        col("_metadata.file_name").as("place"));
    }

    private Dataset<Row> parquet(String path, Set<String> columns, String needed) {
        Dataset<Row> table = spark.read().parquet(path);
        Set<String> there = new TreeSet<>(Arrays.asList(table.columns()));
        Set<String> strange = new TreeSet<>(there);
        strange.removeAll(columns);
        if (!strange.isEmpty() || !there.contains(needed)) {
            throw InvalidInputException.of(
                    path,
                    (strange.isEmpty() ? "has no column " + needed : "has columns that mean nothing here: " + strange)
                            + "; it may have " + columns + " and needs " + needed);
        }
        Column[] all = there.stream().map(name -> col("`" + name + "`")).toArray(Column[]::new);
        return table.select(
                to_json(struct(all)).cast("binary").as("value"),
                col("_metadata.file_name").as("place"));
    }

    /** By the name, or by the names of what a folder holds. */
    private boolean isParquet(String path) {
        try {
            Path place = new Path(path);
            FileSystem files = place.getFileSystem(spark.sessionState().newHadoopConf());
            FileStatus[] found = files.globStatus(place);
            if (found == null || found.length == 0) {
                throw InvalidInputException.of(path, "is not there");
            }
            for (FileStatus one : found) {
                if (one.isDirectory()) {
                    for (FileStatus inside : files.listStatus(one.getPath())) {
                        if (isParquetName(inside.getPath())) {
                            return true;
                        }
                    }
                } else if (isParquetName(one.getPath())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
        }
    }

    private static boolean isParquetName(Path path) {
        return path.getName().endsWith(".parquet");
    }
}
