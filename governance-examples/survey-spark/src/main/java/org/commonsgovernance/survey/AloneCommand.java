package org.commonsgovernance.survey;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.file.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code survey alone}. */
@Command(
        name = "alone",
        description =
                "Judges the same NDJSON in this process, without Spark, and tells the digest of all findings: it is the"
                        + " same as the survey's.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage, input that is not there, or rules that are wrong"})
final class AloneCommand implements Callable<Integer> {
    @Mixin
    private final JudgeOptions options = new JudgeOptions();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many judge at once. Default: as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FILE", description = "Gets a line for each setup: its digest and id.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        TreeMap<String, String> digests = new TreeMap<>(Alone.BY_BYTES);
        Alone alone = new Alone(RuleBases.of(options.rules()), options.settings(), threads);
        long rejected = alone.judge(options.dossiers(), options.contributions(), digests::put);
        String all = Overview.digest(digests.entrySet().iterator());
        if (out != null) {
            WholeFile.write(out, stream -> {
                for (Map.Entry<String, String> one : digests.entrySet()) {
                    stream.write((one.getValue() + "  " + one.getKey() + "\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
            });
        }
        spec.commandLine()
                .getOut()
                .println(digests.size() + " setups judged, " + rejected + " rows not used, all findings " + all);
        return SurveyCommand.DONE;
    }
}
