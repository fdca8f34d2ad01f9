package org.commonsgovernance.audit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.reports.statement.Verification;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.Printable;
import org.commonsgovernance.rules.signing.TrustedKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit verify}. */
@Command(
        name = "verify",
        description =
                "Checks a signed statement: who signed it, whether the dossier is the one that was judged, whether"
                        + " judging again gives the same assessment to the byte, and whether the reports beside it are"
                        + " those that were signed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is as stated", "1:bad usage or input, or something is not as stated, which is told"})
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STATEMENT", description = "What report --sign wrote: an .intoto.json file.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path statement;

    @Parameters(index = "1", paramLabel = "DOSSIER", description = "The dossier that it is about.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path dossier;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "FILE",
            description = "An Ed25519 public key in PEM that is trusted. Several times; one of them must have signed.")
    private List<Path> keys = List.of();

    @Mixin
    private final RulesOptions rules = new RulesOptions();

    @Override
    public Integer call() {
        rules.require();
        PrintWriter out = spec.commandLine().getOut();
        Verification verified = Verification.of(
                statement,
                TrustedKeys.read(keys),
                Dossiers.read(dossier),
                rules.builder().build());
        verified.signedBy().forEach(key -> out.println("signed by " + key));
        verified.checked().forEach(line -> out.println(Printable.of(line)));
        verified.notChecked().forEach(file -> out.println(Printable.of("not here to be checked: " + file)));
        return ExitCode.DONE;
    }
}
