package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.report.Style;
import org.commonsgovernance.rules.report.WhyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules why}. */
@Command(
        name = "why",
        description =
                "Says of each rule of a criterion which conditions held and which failed on a dossier, and on which fact.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class RulesWhyCommand implements Callable<Integer>, OfRules {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "A folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(index = "1", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file; a case is one too.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dossier;

    @Parameters(
            index = "2",
            paramLabel = "CRITERION",
            converter = AssessCommand.Criterion.class,
            description = "The name of a criterion's folder, such as product-control.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CriterionId criterion;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "The day to judge. Default: the last day observed.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            paramLabel = "PERIOD",
            converter = AssessCommand.WindowConverter.class,
            description = "How far back work and measurements count: P12M, P1Y6M, P90D. Default: P12M.")
    private Window window = Window.TWELVE_MONTHS;

    @Override
    public Path rules() {
        return folder;
    }

    @Override
    public Integer call() {
        GovernanceEvaluator evaluator =
                RuleFolder.read(folder, FactTypes.STANDARD).evaluator();
        ProductionSetup setup = Dossiers.read(dossier);
        Style style = CommandLine.Help.Ansi.AUTO.enabled() ? Style.COLOUR : Style.PLAIN;
        spec.commandLine().getOut().print(why(evaluator, setup, criterion, asOf, window, style));
        return ExitCode.DONE;
    }

    /**
     * Why each rule of a criterion matched a setup or did not.
     *
     * @param asOf the day judged; null for the last day observed
     * @throws InvalidInputException if there is no such criterion, or the setup can't be judged on that day
     */
    static String why(
            GovernanceEvaluator evaluator,
            ProductionSetup setup,
            CriterionId criterion,
            @Nullable LocalDate asOf,
            Window window,
            Style style) {
        try {
            LocalDate day = asOf == null ? setup.lastDay() : asOf;
            return WhyReport.of(setup, criterion, evaluator.why(setup, criterion, day, window), style);
        } catch (EvaluationException | IllegalArgumentException e) {
            throw InvalidInputException.of(setup.id(), String.valueOf(e.getMessage()));
        }
    }
}
