package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.pack.PackSignature;
import org.commonsgovernance.rules.signing.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit rules sign}. */
@Command(
        name = "sign",
        description = "Signs a pack: writes pack.signature.json, which every later change of the pack's files breaks.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class RulesSignCommand implements Callable<Integer>, OfRules {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The pack's folder. A pack that could not be loaded is not signed.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description =
                    "The Ed25519 private key, PKCS #8 in PEM: made by \"rules key\", or by openssl genpkey -algorithm"
                            + " ed25519.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path key;

    @Override
    public Path rules() {
        return folder;
    }

    @Override
    public Integer call() {
        SigningKey signingKey = SigningKey.read(key);
        GovernanceRules.builder().pack(folder).layering(LocalDate.MIN);
        Path file = PackSignature.sign(folder, signingKey);
        spec.commandLine()
                .getOut()
                .println(file + ": signed by " + signingKey.verificationKey().id());
        return ExitCode.DONE;
    }
}
