package org.commonsgovernance.audit.cli;

import java.util.concurrent.Callable;
import org.commonsgovernance.rules.dossier.Dossiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code commons-audit schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of dossiers, for editors.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(Dossiers.schema());
        return ExitCode.DONE;
    }
}
