package org.commonsgovernance.survey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commonsgovernance.rules.dossier.DossierApart;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.file.BoundedFile;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey pack}. */
@Command(
        name = "pack",
        description = "Makes NDJSON of dossiers and of the contributions beside them, for a survey.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class PackCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DOSSIER", description = "A .yaml, .yml or .json file.")
    private List<Path> files = List.of();

    @Option(names = "--dossiers", required = true, paramLabel = "FILE", description = "Gets the dossiers.")
    private Path dossiers = Path.of("");

    @Option(names = "--contributions", required = true, paramLabel = "FILE", description = "Gets the contributions.")
    private Path contributions = Path.of("");

    @Option(
            names = "--group",
            paramLabel = "NAME",
            description = "Among which the overview counts these setups. Default: none.")
    private @Nullable String group;

    @Override
    public Integer call() {
        files.forEach(Dossiers::read); // every mistake is told before anything is written
        WholeFile.write(dossiers, out -> {
            for (Path file : files) {
                writeDossier(file, out);
            }
        });
        WholeFile.write(contributions, out -> {
            for (Path file : files) {
                writeContributions(file, out);
            }
        });
        return SurveyCommand.DONE;
    }

    private void writeDossier(Path file, OutputStream out) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", file.getFileName().toString());
        if (group != null) {
            line.put("group", group);
        }
        line.put("dossier", text(file).text());
        out.write((Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile text(Path file) {
        return SourceFile.decode(
                file.toString(), BoundedFile.read(file, DossierLine.MOST_BYTES, "put contributions beside it"));
    }

    /** Each line with the setup and the list before all that it says. */
    private static void writeContributions(Path file, OutputStream out) throws IOException {
        DossierApart apart = Dossiers.readApart(text(file), FactTypes.STANDARD);
        for (String list : apart.lists().keySet()) {
            String begin = "{\"setup\":" + Json.text(apart.setup().id()) + ",\"list\":" + Json.text(list) + ",";
            Path beside = file.resolveSibling(list);
            try (BufferedReader lines = Files.newBufferedReader(beside, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        String rest = line.strip().substring(1);
                        out.write((begin + rest + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
