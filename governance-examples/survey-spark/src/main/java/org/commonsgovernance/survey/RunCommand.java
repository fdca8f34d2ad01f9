package org.commonsgovernance.survey;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code survey run}. */
@Command(
        name = "run",
        description =
                "Judges all dossiers on Spark and writes verdicts, findings, facts and rejected rows as Parquet, and an"
                        + " overview. Started by spark-submit, or by java for one machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; rows that could not be used are in the table \"rejected\"",
            "1:bad usage, input that is not there, output that is, or rules that are wrong"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private final JudgeOptions options = new JudgeOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where to write; a folder that is not there yet.")
    private String out = "";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master where spark-submit did not set one. Default: local[*].")
    private String master = "local[*]";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.master", master)
                .setIfMissing("spark.app.name", "survey")
                .setIfMissing("spark.log.level", "WARN");
        if (conf.get("spark.master").startsWith("local")) {
            conf.setIfMissing("spark.ui.enabled", "false");
        }
        Survey.Request request = new Survey.Request(
                options.dossiers(), options.contributions(), out, options.rules(), options.settings());
        try (SparkSession spark = SparkSession.builder().config(conf).getOrCreate()) {
            Overview overview = Survey.run(spark, request);
            spec.commandLine()
                    .getOut()
                    .println(overview.judged() + " setups judged, " + overview.rejectedRows()
                            + " rows not used, all findings " + overview.digest());
        }
        return SurveyCommand.DONE;
    }
}
