package org.commonsgovernance.audit.cli;

import java.util.concurrent.Callable;
import org.commonsgovernance.reports.data.JsonData;
import org.commonsgovernance.rules.corpus.CorpusSchemas;
import org.commonsgovernance.rules.dossier.Dossiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code commons-audit schema}. */
@Command(
        name = "schema",
        description = {
            "Prints the JSON Schema of a kind of file, for editors, or of reports in JSON, for programs.",
            "Write it to a file, and begin a YAML file with: # yaml-language-server: $schema=THAT FILE"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage"})
final class SchemaCommand implements Callable<Integer> {
    /** The kinds of file that have a schema. */
    enum Kind {
        DOSSIER,
        CASE,
        CRITERION,
        FAMILY,
        POLICY,
        LICENSES,
        PACK,
        REPORT
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "DOSSIER",
            description = "${COMPLETION-CANDIDATES}. Default: DOSSIER. A case of a criterion is a dossier.")
    private Kind kind = Kind.DOSSIER;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(
                        switch (kind) {
                            case DOSSIER, CASE -> Dossiers.schema();
                            case CRITERION -> CorpusSchemas.criterion();
                            case FAMILY -> CorpusSchemas.family();
                            case POLICY -> CorpusSchemas.policy();
                            case LICENSES -> CorpusSchemas.licenses();
                            case PACK -> CorpusSchemas.pack();
                            case REPORT -> JsonData.schema();
                        });
        return ExitCode.DONE;
    }
}
