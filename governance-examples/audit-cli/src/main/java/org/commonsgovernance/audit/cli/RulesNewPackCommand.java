package org.commonsgovernance.audit.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.authoring.NewPack;
import org.commonsgovernance.rules.problem.InvalidInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules new pack}. */
@Command(
        name = "pack",
        description = {
            "Makes the folder of a new pack, to be laid over the standard rules: it passes the check and says what to fill in.",
            "What is there already stays as it is."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; nothing was written"})
final class RulesNewPackCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to make; its name is the pack's id unless --id is given.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--id", paramLabel = "ID", description = "One word of small letters and digits, such as workshop.")
    private String id = "";

    @Override
    public Integer call() {
        if (Files.exists(folder)) {
            throw InvalidInputException.of(folder.toString(), "is there already");
        }
        String name = id.isEmpty() ? String.valueOf(folder.getFileName()) : id;
        NewFiles.write(folder, NewPack.files(name), spec.commandLine());
        return ExitCode.DONE;
    }
}
