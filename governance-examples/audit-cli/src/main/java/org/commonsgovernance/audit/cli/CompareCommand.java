package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.compare.Comparison;
import org.commonsgovernance.reports.compare.ComparisonPage;
import org.commonsgovernance.reports.compare.ComparisonText;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.waiver.Waivers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit compare}. */
@Command(
        name = "compare",
        description = "Says which findings moved between two judgements, and which facts or rules moved them: of two"
                + " dossiers, of two days of one, or by two rule bases.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class CompareCommand implements Callable<Integer> {
    enum Form {
        TEXT,
        HTML
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..2", paramLabel = "DOSSIER", description = "A, and B where it is another dossier.")
    private List<Path> dossiers = List.of();

    @Option(
            names = "--as-of-a",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "The day to judge of A. Default: the last day observed.")
    private @Nullable LocalDate dayA;

    @Option(
            names = "--as-of-b",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "The day to judge of B. Default: the last day observed.")
    private @Nullable LocalDate dayB;

    @Option(
            names = "--rules-a",
            paramLabel = "DIR",
            description = "The rules that judge A: a pack or a whole corpus. Default: the standard rules.")
    private @Nullable Path rulesA;

    @Option(
            names = "--rules-b",
            paramLabel = "DIR",
            description = "The rules that judge B: a pack or a whole corpus. Default: the standard rules.")
    private @Nullable Path rulesB;

    @Option(
            names = "--window",
            paramLabel = "PERIOD",
            converter = AssessCommand.WindowConverter.class,
            description = "How far back work and measurements count: P12M, P1Y6M, P90D. Default: P12M.")
    private Window window = Window.TWELVE_MONTHS;

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}. Default: TEXT.")
    private Form format = Form.TEXT;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "en or de. Default: en.")
    private String language = "en";

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Texts texts = ReportTexts.of(language, spec.commandLine());
        ProductionSetup a = Dossiers.read(dossiers.get(0));
        ProductionSetup b = dossiers.size() == 1 ? a : Dossiers.read(dossiers.get(1));
        Comparison comparison = Comparison.of(report(a, dayA, rulesA), report(b, dayB, rulesB));
        String text = format == Form.HTML ? ComparisonPage.of(comparison, texts) : ComparisonText.of(comparison, texts);
        if (out == null) {
            spec.commandLine().getOut().print(text);
        } else {
            WholeFile.write(out, text);
        }
        return ExitCode.DONE;
    }

    private Report report(ProductionSetup setup, @Nullable LocalDate day, @Nullable Path rules) {
        GovernanceRules.Builder builder = RulesOptions.builder(rules);
        LocalDate judged = day == null ? setup.lastDay() : day;
        return Report.of(builder.build(), builder.books().on(judged), setup, judged, window, Waivers.NONE, null);
    }
}
