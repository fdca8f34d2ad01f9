package org.commonsgovernance.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark should do otherwise than by default while a survey is judged. What whoever started Spark has set is left
 * alone; afterwards all is as it was.
 */
final class Tuning {
    private static final String SPLIT = String.valueOf(32 << 20);
    private static final int FEWEST_PARTITIONS = 32;
    private static final int PARTITIONS_PER_CORE = 4;

    private final RuntimeConfig session;
    private final Map<String, String> before = new LinkedHashMap<>();

    private Tuning(RuntimeConfig session) {
        this.session = session;
    }

    static Tuning of(SparkSession spark) {
        Tuning tuning = new Tuning(spark.conf());
        SparkConf given = spark.sparkContext().conf();
        wanted(spark.sparkContext().defaultParallelism()).forEach((key, value) -> {
            if (!given.contains(key)) {
                tuning.before.put(key, tuning.session.get(key));
                tuning.session.set(key, value);
            }
        });
        return tuning;
    }

    private static Map<String, String> wanted(int cores) {
        Map<String, String> wanted = new LinkedHashMap<>();
        // Small data, much work: partitions joined by their bytes would leave cores without any.
        wanted.put("spark.sql.adaptive.coalescePartitions.enabled", "false");
        wanted.put(
                "spark.sql.shuffle.partitions",
                String.valueOf(Math.max(FEWEST_PARTITIONS, PARTITIONS_PER_CORE * cores)));
        // No partition of input holds parts of two files, so that one that can't be read takes no other along.
        wanted.put("spark.sql.files.maxPartitionBytes", SPLIT);
        wanted.put("spark.sql.files.openCostInBytes", SPLIT);
        // Of more groups than this, aggregation sorts instead of keeping all in memory; Spark's own bound is 128.
        wanted.put("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "4096");
        return wanted;
    }

    /** How often Spark tries a task before it gives up. */
    static int attempts(SparkSession spark) {
        SparkConf conf = spark.sparkContext().conf();
        String master = conf.get("spark.master", "");
        if (master.equals("local") || master.startsWith("local[")) {
            int comma = master.indexOf(',');
            return comma < 0
                    ? 1
                    : Integer.parseInt(
                            master.substring(comma + 1, master.length() - 1).strip());
        }
        return conf.getInt("spark.task.maxFailures", 4);
    }

    void undo() {
        before.forEach(session::set);
    }
}
