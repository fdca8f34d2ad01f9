package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.audit.cases.CasesComparison;
import org.commonsgovernance.audit.cases.Splits;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit cases}. */
@Command(
        name = "cases",
        description = "Holds verdicts and indicators against what careful readers concluded of the same cases.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class CasesCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "Holds cases.csv, a row for each case with its dossier's folder, and these folders.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description =
                    "What readers concluded: id, case, I1_market, I2_alloc, I3_particip, I4_product (Y, P, N), label"
                            + " (PEER, HYBRID, CORPORATE), contested (yes, minor, no).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path labels;

    @Option(
            names = "--before",
            paramLabel = "RULES",
            description =
                    "A folder of rules as they were: tell instead whether what changed since helps cases that it was not"
                            + " chosen on.")
    private @Nullable Path before;

    @Option(
            names = "--splits",
            paramLabel = "N",
            defaultValue = "20",
            description =
                    "With --before, into how many random halves the cases are parted; ${DEFAULT-VALUE} by default.")
    private int splits;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (splits < 1) {
            throw new ParameterException(spec.commandLine(), "--splits takes a number of 1 or more");
        }
        String report = before == null
                ? CasesComparison.of(folder, labels, GovernanceRules.standard())
                : Splits.of(folder, labels, corpus(CorpusFiles.of(before)), corpus(CorpusFiles.shipped()), splits);
        if (out == null) {
            spec.commandLine().getOut().print(report);
        } else {
            WholeFile.write(out, report);
        }
        return ExitCode.DONE;
    }

    private static Corpus corpus(CorpusFiles files) {
        return CorpusLoader.load(files, FactTypes.STANDARD);
    }
}
