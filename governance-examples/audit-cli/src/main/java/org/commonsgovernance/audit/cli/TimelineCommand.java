package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.reports.timeline.Timeline;
import org.commonsgovernance.reports.timeline.TimelinePage;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit timeline}. */
@Command(
        name = "timeline",
        description =
                "Draws verdict and indicators through the observed time, with the facts that changed them. Several"
                        + " dossiers tell one history, each up to its last day.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class TimelineCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file.")
    private List<Path> dossiers = List.of();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Option(
            names = "--window",
            paramLabel = "PERIOD",
            converter = AssessCommand.WindowConverter.class,
            description = "How far back work and measurements count: P12M, P1Y6M, P90D. Default: P12M.")
    private Window window = Window.TWELVE_MONTHS;

    @Option(names = "--lang", paramLabel = "LANGUAGE", description = "en or de. Default: en.")
    private String language = "en";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page, an .html file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Override
    public Integer call() {
        rules.require();
        Texts texts = ReportTexts.of(language, spec.commandLine());
        List<ProductionSetup> setups = new ArrayList<>();
        dossiers.forEach(dossier -> setups.add(Dossiers.read(dossier)));
        GovernanceRules.Builder builder = rules.builder();
        Timeline timeline = Timeline.of(builder.build(), builder.books(), setups, window);
        WholeFile.write(out, TimelinePage.of(timeline, texts));
        return ExitCode.DONE;
    }
}
