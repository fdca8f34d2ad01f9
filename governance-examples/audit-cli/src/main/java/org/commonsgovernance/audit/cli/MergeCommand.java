package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.merge.SetupMerge;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit merge}. */
@Command(
        name = "merge",
        description = "Joins dossiers about one setup. Nothing is lost: what they say alike stands once, what they say"
                + " differently stays apart, and is told.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class MergeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file; all have one id.")
    private List<Path> dossiers = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The joined dossier, a .yaml file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--quiet", description = "Say nothing of what differs.")
    private boolean isQuiet;

    @Override
    public Integer call() {
        PrintWriter errors = spec.commandLine().getErr();
        List<ProductionSetup> setups = new ArrayList<>();
        for (Path dossier : dossiers) {
            try {
                setups.add(Dossiers.read(dossier));
            } catch (InvalidInputException e) {
                errors.println(e.getMessage());
            }
        }
        if (setups.size() < dossiers.size()) {
            return ExitCode.BAD_INPUT;
        }
        SetupMerge.Merged merged;
        try {
            merged = SetupMerge.of(setups);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        Dossiers.write(merged.setup(), out);
        if (!isQuiet) {
            merged.conflicts().forEach(errors::println);
            tellEnds(merged.setup(), errors);
        }
        return ExitCode.DONE;
    }

    /** A list that ends before the last day is whole on earlier days only. */
    private static void tellEnds(ProductionSetup setup, PrintWriter errors) {
        for (Complete one : setup.facts(Complete.class)) {
            PartialDate to = one.period() == null ? null : one.period().to();
            if (to != null && to.latest().isBefore(setup.lastDay())) {
                errors.println("the list of %s is complete to %s only; assess with --as-of %s to use that"
                        .formatted(one.kind(), to.latest(), to.latest()));
            }
        }
    }
}
