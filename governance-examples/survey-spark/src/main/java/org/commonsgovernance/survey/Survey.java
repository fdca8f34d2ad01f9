package org.commonsgovernance.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udaf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.storage.StorageLevel;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * The job: contributions are counted where they lie, counts merged by setup, each setup judged where its dossier and its
 * work come together, and everything written once.
 */
final class Survey {
    private final SparkSession spark;
    private final Request request;

    /**
     * What to judge and where to write.
     *
     * @param dossiers files or folders of NDJSON or Parquet
     * @param contributions the same; empty where there are none
     * @param out a folder that is not there yet
     * @param rules rule files by path
     */
    record Request(
            List<String> dossiers,
            List<String> contributions,
            String out,
            Map<String, String> rules,
            Settings settings) {
        Request {
            dossiers = List.copyOf(dossiers);
            contributions = List.copyOf(contributions);
            rules = new TreeMap<>(rules);
        }
    }

    private Survey(SparkSession spark, Request request) {
        this.spark = spark;
        this.request = request;
    }

    /**
     * Judges all and writes the tables {@code verdicts}, {@code findings}, {@code facts} and {@code rejected} and the
     * overview.
     *
     * @return what the overview tells
     * @throws InvalidInputException if an input is not there, the output is, or the rules are wrong
     */
    static Overview run(SparkSession spark, Request request) {
        return new Survey(spark, request).run();
    }

    private Overview run() {
        RuleBases.of(request.rules()); // what is wrong with the rules is told before anything is read
        Broadcast<Map<String, String>> rules =
                new JavaSparkContext(spark.sparkContext()).broadcast(new TreeMap<>(request.rules()));
        Output output = new Output(spark, request.out());
        Dataset<Row> counted = null;
        Dataset<Row> dossiers = null;
        try {
            Tuning tuning = Tuning.of(spark);
            try {
                counted = counted();
                dossiers = dossiers();
                output.write("judged", judged(dossiers, counted, rules));
                output.write("broken", broken(dossiers, counted));
            } finally {
                tuning.undo();
            }
            return told(output);
        } finally {
            unpersist(counted);
            unpersist(dossiers);
            output.dropUnfinished();
        }
    }

    private static void unpersist(@Nullable Dataset<Row> kept) {
        if (kept != null) {
            kept.unpersist();
        }
    }

    /** Lays apart what was judged, and counts it. */
    private Overview told(Output output) {
        Dataset<Row> all = output.read("judged");
        Dataset<Row> judged = all.where(col("verdict").isNotNull());
        output.write("verdicts", judged.select(col("verdict.*")));
        output.write(
                "findings",
                judged.select(col("verdict.setup"), explode(col("findings")).as("finding"))
                        .select(col("setup"), col("finding.*")));
        output.write(
                "facts",
                judged.select(col("verdict.setup"), explode(col("facts")).as("one"))
                        .select(col("setup"), col("one.*")));
        output.write(
                "rejected",
                all.select(explode(col("rejected")).as("one"))
                        .select(col("one.*"))
                        .union(output.read("broken")));
        Overview overview = Overview.of(judged, output.read("rejected"), request.settings());
        output.drop("judged");
        output.drop("broken");
        output.write("overview.md", overview.markdown());
        output.write("overview.json", overview.json());
        output.finish();
        return overview;
    }

    /** Partial counts by setup, and rows that are broken; kept, so that both are read off in one pass over the input. */
    private Dataset<Row> counted() {
        if (request.contributions().isEmpty()) {
            return spark.createDataFrame(List.<Row>of(), CountWork.COUNTED);
        }
        return new Inputs(spark)
                .contributions(request.contributions())
                .mapPartitions(
                        new CountWork(CountWork.MOST_HELD, Tuning.attempts(spark)), Encoders.row(CountWork.COUNTED))
                .persist(StorageLevel.DISK_ONLY());
    }

    private Dataset<Row> dossiers() {
        return new Inputs(spark)
                .dossiers(request.dossiers())
                .mapPartitions(new LookIntoDossiers(Tuning.attempts(spark)), Encoders.row(JudgeSetup.DOSSIER))
                .persist(StorageLevel.DISK_ONLY());
    }

    /** Finds the id of each dossier, which is all that has to be known of it before its work is there. */
    private static final class LookIntoDossiers implements MapPartitionsFunction<Row, Row> {
        private static final long serialVersionUID = 1;

        private final int attempts;

        LookIntoDossiers(int attempts) {
            this.attempts = attempts;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> lines) {
            return new Mapped(new ReadLines(lines, attempts));
        }
    }

    private static final class Mapped implements Iterator<Row> {
        private final Iterator<Row> lines;

        Mapped(Iterator<Row> lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Row next() {
            Row line = lines.next();
            String place = line.getString(1);
            byte[] text = line.getAs(0);
            DossierLine read = text == null
                    ? DossierLine.broken(String.valueOf(place), "", line.getString(2))
                    : DossierLine.read(text, place);
            return JudgeSetup.row(read, place);
        }
    }

    private Dataset<Row> judged(Dataset<Row> dossiers, Dataset<Row> counted, Broadcast<Map<String, String>> rules) {
        UserDefinedFunction merged = udaf(new MergeWork(), Encoders.BINARY());
        Dataset<Row> work = counted.where(col("setup").isNotNull())
                .groupBy(col("setup"), col("part"))
                .agg(
                        merged.apply(col("counts")).as("counts"),
                        count(col("reason")).as("broken"));
        MapFunction<Row, String> setup = row -> row.getString(0);
        return dossiers.where(col("setup").isNotNull())
                .groupByKey(setup, Encoders.STRING())
                .cogroup(
                        work.groupByKey(setup, Encoders.STRING()),
                        new JudgeSetup(rules, request.settings()),
                        Encoders.row(Tables.JUDGED));
    }

    /** Rows that can't be read, of no setup or of any. */
    private static Dataset<Row> broken(Dataset<Row> dossiers, Dataset<Row> counted) {
        Dataset<Row> contributions = counted.where(col("reason").isNotNull())
                .select(
                        lit(Rejected.Kind.CONTRIBUTION.name()).as("kind"),
                        col("setup"),
                        col("place"),
                        col("reason"),
                        lit(1L).as("rows"),
                        col("row"));
        Dataset<Row> unread = dossiers.where(col("setup").isNull())
                .map(
                        (MapFunction<Row, Row>) row -> Tables.row(new Rejected(
                                Rejected.Kind.DOSSIER, null, row.getString(4), whyNot(row), 1, row.getString(3))),
                        Encoders.row(Tables.REJECTED));
        return contributions.union(unread);
    }

    private static String whyNot(Row dossier) {
        if (!dossier.isNullAt(5)) {
            return dossier.getString(5);
        }
        return Prepared.unread(new DossierLine(null, dossier.getString(1), null, dossier.getString(3), null));
    }
}
