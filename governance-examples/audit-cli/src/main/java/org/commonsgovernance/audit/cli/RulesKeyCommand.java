package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.signing.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules key}. */
@Command(
        name = "key",
        description = "Makes a key to sign packs with, and its public key, which others verify with.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage, or a file is there already"})
final class RulesKeyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Where the private key goes, such as ours.pem. Keep it from others, and out of the pack.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(
            names = "--public",
            required = true,
            paramLabel = "FILE",
            description = "Where the public key goes, such as ours.pub.pem. Give it to whoever verifies.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path publicFile;

    @Override
    public Integer call() {
        SigningKey key = SigningKey.generate();
        key.write(file, publicFile);
        spec.commandLine()
                .getOut()
                .println("made the key " + key.verificationKey().id());
        return ExitCode.DONE;
    }
}
