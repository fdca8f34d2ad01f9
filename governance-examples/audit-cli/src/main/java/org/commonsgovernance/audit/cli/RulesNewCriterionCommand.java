package org.commonsgovernance.audit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.authoring.EditorHelp;
import org.commonsgovernance.rules.authoring.NewCriterion;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.pack.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules new criterion}. */
@Command(
        name = "criterion",
        description = {
            "Makes the folder of a new criterion: its words, rules and cases, which pass the check and say what to"
                    + " fill in.",
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

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "A folder laid out as governance-rules/criteria is, or a pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Parameters(
            index = "1",
            paramLabel = "CRITERION",
            description =
                    "Where in it: indicators/ID, inversions/FAMILY/ID, adaptations/ID or signals/ID; a new family gets"
                            + " its file too. In a pack ID, and the name of a new family, begin with the pack's id and a"
                            + " dot.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String criterion;

    @Override
    public Integer call() {
        Map<String, String> files = Packs.isPack(folder)
                ? NewCriterion.files(RuleFolder.read(folder, FactTypes.STANDARD), criterion)
                : NewCriterion.files(CorpusFiles.of(folder), FactTypes.STANDARD, criterion);
        files.keySet().removeIf(path -> path.startsWith(EditorHelp.FOLDER) && Files.exists(folder.resolve(path)));
        NewFiles.write(folder, files, spec.commandLine());
        return ExitCode.DONE;
    }
}
