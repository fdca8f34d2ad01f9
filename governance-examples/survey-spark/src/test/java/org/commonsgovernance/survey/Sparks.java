package org.commonsgovernance.survey;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** One Spark in the tests' process: starting it takes seconds. */
final class Sparks {
    private Sparks() {}

    static synchronized SparkSession local() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("survey-tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config(
                        "spark.sql.warehouse.dir",
                        Path.of(System.getProperty("java.io.tmpdir"), "no-warehouse")
                                .toString())
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.log.level", "ERROR")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }
}
