package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.authoring.NewCriterion;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules new criterion}. */
@Command(
        name = "criterion",
        description = {
            "Makes the folder of a new criterion: its words, rules and cases, which pass the check and say what to fill in.",
            "What is there already stays as it is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; nothing was written"})
final class RulesNewCriterionCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "A folder laid out as governance-rules/criteria is.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "CRITERION",
            description =
                    "Where in it: indicators/ID, inversions/FAMILY/ID, adaptations/ID or signals/ID; a new family gets its file"
                            + " too.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String criterion;

    @Override
    public Integer call() {
        Map<String, String> files = NewCriterion.files(CorpusFiles.of(folder), FactTypes.STANDARD, criterion);
        NewFiles.write(folder, files, spec.commandLine());
        return ExitCode.DONE;
    }
}
