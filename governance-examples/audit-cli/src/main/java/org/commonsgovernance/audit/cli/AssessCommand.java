package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.report.JsonReport;
import org.commonsgovernance.rules.report.Judgement;
import org.commonsgovernance.rules.report.MarkdownReport;
import org.commonsgovernance.rules.report.Style;
import org.commonsgovernance.rules.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code commons-audit assess}. */
@Command(
        name = "assess",
        description = "Judges dossiers and explains the verdicts.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:bad usage or input; what was wrong is told with file, line and column",
            "2:a verdict is at or below the one given with --fail-on",
            "3:--fail-on was given and a verdict is undetermined",
            "4:--baseline was given and something is worse than it was",
            " :of several codes 1 wins over 2, 2 over 4, and 4 over 3"
        })
final class AssessCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file.")
    private List<Path> dossiers = List.of();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Mixin
    private final Judged judged = new Judged();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}. Default: TEXT. JSON is the same to the byte for the same input.")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    private @Nullable Path out;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            converter = VerdictConverter.class,
            description = "End with 2 for this verdict or a worse one: PEER_PRODUCTION, DIAGONAL, NEITHER,"
                    + " CORPORATE_CONTROLLED.")
    private @Nullable Verdict failOn;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description =
                    "End with 4 where a verdict, an indicator or an inversion is worse than when this file was frozen.")
    private @Nullable Path baseline;

    @Option(
            names = "--freeze",
            paramLabel = "FILE",
            description = "Write what is found there, for --baseline to compare with later.")
    private @Nullable Path freeze;

    @Option(
            names = "--why",
            paramLabel = "CRITERION",
            converter = Criterion.class,
            description =
                    "Instead of the report, say of each rule of this criterion which conditions held and which failed,"
                            + " and on which fact. Always text.")
    private @Nullable CriterionId why;

    @Override
    public Integer call() {
        rules.require();
        PrintWriter errors = spec.commandLine().getErr();
        // Reading dossiers and building rules take about as long before anything is warm.
        CompletableFuture<GovernanceEvaluator> compiling =
                CompletableFuture.supplyAsync(() -> judged.evaluator(rules.builder()));
        List<ProductionSetup> setups = new ArrayList<>();
        int code = ExitCode.DONE;
        for (Path dossier : dossiers) {
            try {
                setups.add(Dossiers.read(dossier));
            } catch (InvalidInputException e) {
                errors.println(e.getMessage());
                code = ExitCode.BAD_INPUT;
            }
        }
        GovernanceEvaluator evaluator = built(compiling, errors);
        if (setups.isEmpty() || evaluator == null) {
            return ExitCode.BAD_INPUT;
        }
        Baseline frozen = baseline == null ? null : Baseline.read(baseline);
        List<Assessment> assessments = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        // Making one takes a while before anything is warm.
        JsonReport json = format == Format.JSON && why == null ? new JsonReport() : null;
        for (ProductionSetup setup : setups) {
            try {
                LocalDate day = judged.day(setup);
                if (why != null) {
                    texts.add(RulesWhyCommand.why(evaluator, setup, why, day, judged.window(), style()));
                    assessments.add(evaluator.evaluate(setup, day, judged.window()));
                    continue;
                }
                Judgement judgement = Judgement.of(evaluator, setup, day, judged.window());
                if (json != null) {
                    json.add(judgement);
                } else {
                    texts.add(report(judgement));
                }
                assessments.add(judgement.assessment());
            } catch (InvalidInputException e) {
                errors.println(e.getMessage());
                code = ExitCode.BAD_INPUT;
            } catch (EvaluationException | IllegalArgumentException e) {
                errors.println(Printable.of(setup.id() + ": " + e.getMessage()));
                code = ExitCode.BAD_INPUT;
            }
        }
        assessments.stream()
                .flatMap(one -> one.layering().notices().stream())
                .distinct()
                .forEach(notice -> errors.println("note: " + Printable.of(notice)));
        for (Assessment assessment : assessments) {
            code = ExitCode.worse(code, Judged.code(assessment.verdict(), failOn));
            if (frozen != null) {
                code = ExitCode.worse(code, compare(frozen, assessment, errors));
            }
        }
        if (freeze != null && code != ExitCode.BAD_INPUT) {
            Baseline.of(assessments).write(freeze);
        }
        print(json == null ? String.join("\n", texts) : json.toString());
        return code;
    }

    /** The evaluator; null where the rules are wrong, which is told beside what is wrong with dossiers. */
    private static @Nullable GovernanceEvaluator built(
            CompletableFuture<GovernanceEvaluator> compiling, PrintWriter errors) {
        try {
            return compiling.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof InvalidInputException wrong) {
                errors.println(wrong.getMessage());
                return null;
            }
            throw e;
        }
    }

    private static int compare(Baseline frozen, Assessment assessment, PrintWriter errors) {
        List<Change> changes = frozen.compare(assessment);
        changes.forEach(one ->
                errors.println(Printable.of((one.isWorse() ? "worse: " : "") + one.setup() + ": " + one.described())));
        return changes.stream().anyMatch(Change::isWorse) ? ExitCode.WORSE : ExitCode.DONE;
    }

    private String report(Judgement judgement) {
        return format == Format.MARKDOWN ? MarkdownReport.of(judgement) : TextReport.of(judgement, style());
    }

    private void print(String report) {
        if (out != null) {
            WholeFile.write(out, report);
        } else {
            spec.commandLine().getOut().print(report);
        }
    }

    private Style style() {
        boolean isTerminal = out == null && CommandLine.Help.Ansi.AUTO.enabled();
        return isTerminal ? Style.COLOUR : Style.PLAIN;
    }

    static final class WindowConverter implements ITypeConverter<Window> {
        @Override
        public Window convert(String text) {
            try {
                return Window.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    static final class Criterion implements ITypeConverter<CriterionId> {
        @Override
        public CriterionId convert(String text) {
            try {
                return new CriterionId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
