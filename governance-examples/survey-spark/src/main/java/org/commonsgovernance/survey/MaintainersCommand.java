package org.commonsgovernance.survey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.collect.affiliation.AffiliationFiles;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.tables.MaintainerBody;
import org.commonsgovernance.collect.tables.MaintainerTable;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.Sha256;
import org.commonsgovernance.rules.problem.SourceFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey maintainers}. */
@Command(
        name = "maintainers",
        description =
                "Makes a dossier of each body of a table of maintainers by company (.csv), for a survey; its level is"
                        + " the group among which the overview counts it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class MaintainersCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 200_000_000;

    @Parameters(paramLabel = "TABLE", description = "Columns level, project, company, maintainers.")
    private Path table = Path.of("");

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "The day on which the table was true.")
    private String until = "";

    @Option(
            names = "--affiliations",
            paramLabel = "FILE",
            description = "Spellings of organisations. May be given several times.")
    private List<Path> affiliations = List.of();

    @Option(
            names = "--suppose",
            description =
                    "Supposes of every body that the listed decide what is merged, and of every employer that it is a"
                            + " company unless its name says otherwise. Such claims contest and settle nothing.")
    private boolean isSupposing;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Gets the dossiers as NDJSON.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        byte[] bytes = BoundedFile.read(table, MOST_BYTES, "it should be a table of maintainers");
        Source source = new Source(
                table.getFileName().toString(),
                Basis.DOCUMENTED,
                Speaker.OTHER,
                null,
                Sha256.of(bytes),
                null,
                List.of());
        OrganizationNames names = affiliations.isEmpty()
                ? OrganizationNames.plain()
                : AffiliationFiles.read(affiliations).names();
        Problems problems = new Problems();
        MaintainerTable read =
                MaintainerTable.read(SourceFile.decode(table.toString(), bytes), source, names, problems);
        problems.throwIfAny();
        LocalDate day = day();
        WholeFile.write(out, stream -> {
            for (MaintainerBody body : read.bodies()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("name", body.id() + ".json");
                line.put("group", body.level());
                ProductionSetup setup = isSupposing ? Supposed.of(body.setup(day)) : body.setup(day);
                line.put("dossier", Dossiers.line(setup, Map.of()));
                stream.write((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return SurveyCommand.DONE;
    }

    private LocalDate day() {
        try {
            return PartialDate.parse(until).latest();
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("--until", String.valueOf(e.getMessage()));
        }
    }
}
