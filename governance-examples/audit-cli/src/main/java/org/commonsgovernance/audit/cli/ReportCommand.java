package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.reports.Format;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.RuleBooks;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.signing.SigningKey;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.commonsgovernance.rules.waiver.Waiver;
import org.commonsgovernance.rules.waiver.Waivers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit report}. */
@Command(
        name = "report",
        description = "Writes reports of dossiers into a folder, for people to sign and for builds to read. Of several"
                + " dossiers it writes an overview too.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:bad usage or input; what was wrong is told with file, line and column",
            "2:a verdict, with the waivers in force, is at or below the one given with --fail-on",
            "3:--fail-on was given and a verdict is undetermined",
            "4:--baseline was given and something is worse than it was, and not waived",
            " :of several codes 1 wins over 2, 2 over 4, and 4 over 3"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final Judged judged = new Judged();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file.")
    private List<Path> dossiers = List.of();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "One or several of ${COMPLETION-CANDIDATES}, joined by commas. Default: HTML.")
    private List<Format> formats = List.of(Format.HTML);

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder; it is made where needed.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of pages: en or de. What rules and dossiers say stays as it is. Default: en.")
    private String language = "en";

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "Write a signed in-toto statement too. An Ed25519 private key in PEM, as openssl genpkey"
                    + " writes it. commons-audit verify checks it.")
    private @Nullable Path key;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "Findings that somebody answers for, for a time. They are shown, and so are both verdicts.")
    private @Nullable Path waivers;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Show what is not as when this file was frozen, and end with 4 where something is worse.")
    private @Nullable Path baseline;

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            converter = AssessCommand.FailOn.class,
            description = "End with 2 for this verdict or a worse one: PEER_PRODUCTION, DIAGONAL, NEITHER,"
                    + " CORPORATE_CONTROLLED.")
    private @Nullable Verdict failOn;

    @Override
    public Integer call() {
        rules.require();
        PrintWriter errors = spec.commandLine().getErr();
        Texts texts = ReportTexts.of(language, spec.commandLine());
        SigningKey signing = key == null ? null : SigningKey.read(key);
        Waivers waived = waivers == null ? Waivers.NONE : Waivers.read(waivers);
        Baseline frozen = baseline == null ? null : Baseline.read(baseline);
        ReportFiles files = new ReportFiles(OutFolder.at(out), texts, formats, signing);
        CompletableFuture<GovernanceEvaluator> compiling =
                CompletableFuture.supplyAsync(() -> judged.evaluator(rules.builder()));
        RuleBooks books = rules.builder().books();
        GovernanceEvaluator evaluator = compiling.join();
        int code = ExitCode.DONE;
        List<String> setups = new ArrayList<>();
        Set<String> notices = new LinkedHashSet<>();
        // Each dossier is read, judged and let go of: many of them need no more memory than a few.
        try (InOrder<ReportFiles.Made> work =
                InOrder.of(dossiers, dossier -> files.make(report(dossier, evaluator, books, waived, frozen)))) {
            for (Path dossier : dossiers) {
                try {
                    ReportFiles.Made made = work.next();
                    files.write(made);
                    setups.add(made.report().assessment().setup());
                    notices.addAll(made.report().assessment().layering().notices());
                    tell(made.report(), errors);
                    code = ExitCode.worse(code, Judged.code(made.report().heldTo(), failOn));
                    code = ExitCode.worse(code, made.report().worse().isEmpty() ? ExitCode.DONE : ExitCode.WORSE);
                } catch (InvalidInputException e) {
                    errors.println(e.getMessage());
                    files.failed(dossier);
                    code = ExitCode.BAD_INPUT;
                } catch (EvaluationException | IllegalArgumentException e) {
                    errors.println(Printable.of(dossier + ": " + e.getMessage()));
                    files.failed(dossier);
                    code = ExitCode.BAD_INPUT;
                }
            }
        }
        files.overview();
        notices.forEach(notice -> errors.println("note: " + Printable.of(notice)));
        for (Waiver one : waived.unmatched(setups)) {
            errors.println(
                    Printable.of("waiver of " + one.criterion() + " for " + one.setup() + ": matches no judged setup"));
        }
        return code;
    }

    private Report report(
            Path dossier, GovernanceEvaluator evaluator, RuleBooks books, Waivers waived, @Nullable Baseline frozen) {
        ProductionSetup setup = Dossiers.read(dossier);
        LocalDate day = judged.day(setup);
        return Report.of(evaluator, books.on(day), setup, day, judged.window(), waived, frozen);
    }

    private static void tell(Report report, PrintWriter errors) {
        String setup = Printable.of(report.assessment().setup());
        for (Change one : report.changes() == null ? List.<Change>of() : report.changes()) {
            errors.println((one.isWorse() ? "worse: " : "") + setup + ": " + Printable.of(one.described()));
        }
        for (AppliedWaiver one : report.waivers()) {
            if (!one.isInForce() || one.isEnding()) {
                errors.println("waiver of " + one.waiver().criterion() + " for " + setup + ": "
                        + (one.isEnding()
                                ? "ends on " + one.waiver().end()
                                : Texts.of("en").of("waiver", one.state())));
            }
        }
    }
}
