package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.CorpusCheck;
import org.commonsgovernance.rules.check.PackCheck;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.pack.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules check}. */
@Command(
        name = "check",
        description = {
            "Says all that is wrong with a folder of rules at once, errors first; \"rules test\" then judges its cases.",
            "An error stops the rules from being used. A warning is about what can hardly be meant: rules that can never"
                    + " fire or that add nothing, thresholds that nobody uses, gaps between thresholds, texts that are"
                    + " missing or stand twice."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the rules can be used; there may be warnings",
            "1:bad usage or an error in a file, told with file, line and column; with --strict a warning too"
        })
final class RulesCheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--strict", description = "End with 1 for warnings too.")
    private boolean isStrict;

    @Override
    public Integer call() {
        CheckReport report = Packs.isPack(folder)
                ? PackCheck.of(folder, FactTypes.STANDARD)
                : CorpusCheck.of(CorpusFiles.of(folder), FactTypes.STANDARD);
        spec.commandLine().getOut().print(report.text(Folders.prefix(folder)));
        if (report.errors().isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("To see what the rules say of their cases: commons-audit rules test "
                            + Folders.shown(folder));
        }
        boolean isRefused =
                !report.errors().isEmpty() || (isStrict && !report.warnings().isEmpty());
        return isRefused ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }
}
