package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that judges, and what they mean. */
final class Judged {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "The day to judge: 2024-06-30, or a month or year for its last day. Default: the last day"
                    + " observed.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "PERIOD",
            converter = AssessCommand.WindowConverter.class,
            description = "How far back work and measurements count: P12M, P1Y6M, P90D. Default: P12M.")
    private Window window = Window.TWELVE_MONTHS;

    @Option(
            names = "--cross-check",
            description =
                    "Judge by the rules built in two ways, the second by Drools' own compiler, and end with 1 where"
                            + " they differ.")
    private boolean isCrossChecked;

    LocalDate day(ProductionSetup setup) {
        return asOf == null ? setup.lastDay() : asOf;
    }

    Window window() {
        return window;
    }

    GovernanceEvaluator evaluator(GovernanceRules.Builder rules) {
        return (isCrossChecked ? rules.crossChecked() : rules).build();
    }

    /** Those that can be read; of the others the mistakes are told. */
    static List<ProductionSetup> read(List<Path> dossiers, PrintWriter errors) {
        List<ProductionSetup> setups = new ArrayList<>();
        for (Path dossier : dossiers) {
            try {
                setups.add(Dossiers.read(dossier));
            } catch (InvalidInputException e) {
                errors.println(e.getMessage());
            }
        }
        return setups;
    }

    /** How a verdict ends a command that was told when to fail. */
    static int code(Verdict verdict, @Nullable Verdict failOn) {
        if (failOn == null) {
            return ExitCode.DONE;
        }
        if (verdict == Verdict.UNDETERMINED) {
            return ExitCode.UNDETERMINED;
        }
        return verdict.isAtOrBelow(failOn) ? ExitCode.AT_OR_BELOW : ExitCode.DONE;
    }
}
