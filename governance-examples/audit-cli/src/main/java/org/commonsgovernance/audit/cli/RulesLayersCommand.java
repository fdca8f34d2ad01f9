package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.report.LayersReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules layers}. */
@Command(
        name = "layers",
        description = "Lists a pack's layers with their digests, and all that it changes with the reasons.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class RulesLayersCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The pack's folder. Without it, the standard rules and their digest.")
    private @Nullable Path folder;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "What holds of judgements of this day. Default: all, with the day from which each holds.")
    private LocalDate asOf = LocalDate.MAX;

    @Override
    public Integer call() {
        GovernanceRules.Builder rules = GovernanceRules.builder();
        if (folder != null) {
            rules.pack(folder);
        }
        spec.commandLine().getOut().print(LayersReport.of(rules.layering(asOf)));
        return ExitCode.DONE;
    }
}
