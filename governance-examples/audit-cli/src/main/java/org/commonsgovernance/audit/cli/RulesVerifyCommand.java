package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.pack.PackSignature;
import org.commonsgovernance.rules.signing.TrustedKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules verify}. */
@Command(
        name = "verify",
        description = "Holds a pack's files to its signature, and tells every file that is not as it was signed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the pack is as a trusted key signed it", "1:it is not; or bad usage or input"})
final class RulesVerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The pack's folder. The packs that it extends are verified by themselves.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "Public keys that are trusted, in PEM. May be given several times: one signature is enough.")
    private List<Path> keys = List.of();

    @Override
    public Integer call() {
        List<String> signers = PackSignature.verify(folder, TrustedKeys.read(keys));
        signers.forEach(signer -> spec.commandLine().getOut().println(folder + ": as signed by " + signer));
        return ExitCode.DONE;
    }
}
