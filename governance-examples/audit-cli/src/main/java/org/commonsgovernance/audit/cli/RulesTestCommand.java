package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.cases.CaseReport;
import org.commonsgovernance.rules.cases.FolderTest;
import org.commonsgovernance.rules.facts.FactTypes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules test}. */
@Command(
        name = "test",
        description = {
            "Judges the cases beside the rules: each must give the status, or the verdict, that its file's name begins"
                    + " with.",
            "Of a case that differs it is told what spoke and what it would have taken, condition by condition; and of"
                    + " all cases, which rules and conditions they try. A condition is tried when it holds in some case of"
                    + " its criterion and fails in another."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every case gives what it must",
            "1:bad usage, or an error in a file, told with file, line and column",
            "2:a case gives something else",
            "4:the cases try less than --min-coverage asks for",
            " :of several codes 1 wins over 2, and 2 over 4"
        })
final class RulesTestCommand implements Callable<Integer>, OfRules {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--only",
            paramLabel = "CRITERION",
            description = "The cases of this criterion alone; \"verdict\" for those of the verdict.")
    private @Nullable String only;

    @Option(names = "--coverage", description = "List the conditions that no case tries.")
    private boolean isListed;

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description =
                    "End with 4 where less than this part of the rules, or of what conditions can do, is tried: 0 to"
                            + " 100.")
    private int minCoverage;

    @Option(
            names = "--cross-check",
            description =
                    "Judge every case by the engine that judges dossiers too. Without it rules are matched in plain"
                            + " Java, which starts sooner and, as the library's own tests hold, finds the same.")
    private boolean isCrossChecked;

    @Override
    public Path rules() {
        return folder;
    }

    @Override
    public Integer call() {
        if (minCoverage < 0 || minCoverage > 100) {
            throw new ParameterException(
                    spec.commandLine(), "--min-coverage is a part in percent, 0 to 100, not " + minCoverage);
        }
        RuleFolder rules = RuleFolder.read(folder, FactTypes.STANDARD);
        boolean differs = false;
        boolean isShort = false;
        for (FolderTest.DatedRun dated : FolderTest.run(rules, FactTypes.STANDARD, only, isCrossChecked)) {
            CaseReport report = new CaseReport(dated.run(), rules.files(), rules::owns);
            differs |= !dated.run().differing().isEmpty();
            boolean isShortHere =
                    Math.min(report.ruleCoverage(), report.conditionCoverage()) < Math.multiplyExact(minCoverage, 100);
            isShort |= isShortHere;
            if (dated.from() != null) {
                spec.commandLine().getOut().println("By the rules from " + dated.from() + " on:");
            }
            spec.commandLine().getOut().print(report.text(Folders.prefix(folder), isListed || isShortHere));
        }
        if (isShort) {
            spec.commandLine().getErr().println("the cases try less than " + minCoverage + " %");
        }
        if (differs) {
            return ExitCode.AT_OR_BELOW;
        }
        return isShort ? ExitCode.WORSE : ExitCode.DONE;
    }
}
