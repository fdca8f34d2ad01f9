package org.commonsgovernance.audit.cli;

import java.util.concurrent.Callable;
import org.commonsgovernance.reports.data.JsonData;
import org.commonsgovernance.rules.dossier.Dossiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit schema}. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of dossiers, for editors, or of reports in JSON, for programs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** The kinds of file that have a schema. */
    enum Kind {
        DOSSIER,
        REPORT
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "DOSSIER",
            description = "${COMPLETION-CANDIDATES}. Default: DOSSIER.")
    private Kind kind = Kind.DOSSIER;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(kind == Kind.REPORT ? JsonData.schema() : Dossiers.schema());
        return ExitCode.DONE;
    }
}
