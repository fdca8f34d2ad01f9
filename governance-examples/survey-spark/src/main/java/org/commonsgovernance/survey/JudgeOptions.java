package org.commonsgovernance.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to judge and by what. */
final class JudgeOptions {
    @Option(
            names = "--dossiers",
            required = true,
            paramLabel = "PATH",
            description = "NDJSON or Parquet with a dossier a row. May be given several times.")
    private List<String> dossiers = List.of();

    @Option(
            names = "--contributions",
            paramLabel = "PATH",
            description = "NDJSON or Parquet with a contribution a row. May be given several times.")
    private List<String> contributions = List.of();

    @Option(
            names = "--criteria",
            paramLabel = "FOLDER",
            description = "Judges by the rules of this folder. Default: those that come with the library.")
    private @Nullable Path criteria;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day judged. Default: each setup's last observed day.")
    private @Nullable String asOf;

    @Option(
            names = "--window",
            paramLabel = "PERIOD",
            description = "How far back from that day work counts: P12M, P90D. Default: P12M.")
    private String window = "P12M";

    List<String> dossiers() {
        return dossiers;
    }

    List<String> contributions() {
        return contributions;
    }

    SortedMap<String, String> rules() {
        return criteria == null ? GovernanceRules.texts() : GovernanceRules.texts(criteria);
    }

    Settings settings() {
        try {
            Window.parse(window);
            return new Settings(
                    asOf == null ? null : PartialDate.parse(asOf).latest().toString(), window);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("command line", String.valueOf(e.getMessage()));
        }
    }
}
