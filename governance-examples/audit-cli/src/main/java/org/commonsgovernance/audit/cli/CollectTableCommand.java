package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.FoundDays;
import org.commonsgovernance.collect.git.Ident;
import org.commonsgovernance.collect.git.Pseudonyms;
import org.commonsgovernance.collect.tables.TableCollector;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commons-audit collect table}. */
@Command(
        name = "table",
        description =
                "Reads what others counted or wrote down: contributions or maintainers by company (.csv), a result of"
                        + " OpenSSF Scorecard (.json), OpenSSF Security Insights (.yaml).",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told with file, line and column"})
final class CollectTableCommand implements Callable<Integer> {
    @Mixin
    private final Collected collected = new Collected();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A .csv, .tsv, .json or .yaml file.")
    private List<Path> files = List.of();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The setup's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--project",
            paramLabel = "PROJECT",
            description = "Of a table that lists several projects the one that is meant.")
    private @Nullable String project;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DayConverters.First.class,
            description = "The first day observed. Default: the first that is named.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description =
                    "The last day observed, on which a table without days was true. Default: the last that is named.")
    private @Nullable LocalDate until;

    @Override
    public Integer call() {
        Pseudonyms pseudonyms = new Pseudonyms();
        Found found = TableCollector.collect(new TableCollector.Request(
                files, project, Collected.names(collected.book()), written -> pseudonyms.of(new Ident(written, ""))));
        collected.write(ProductionSetup.builder(id).observed(observed(found)), found);
        return ExitCode.DONE;
    }

    private Period observed(Found found) {
        Period named = FoundDays.of(found.facts());
        LocalDate to = until != null ? until : named == null ? null : last(named);
        if (to == null) {
            throw InvalidInputException.of(
                    files.get(0).toString(), "names no day; give with --until the day on which it was true");
        }
        LocalDate from = since != null ? since : named == null ? to : first(named);
        return Period.between(from.isAfter(to) ? to : from, to);
    }

    private static @Nullable LocalDate last(Period period) {
        return period.to() == null ? null : period.to().latest();
    }

    private static LocalDate first(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from().earliest();
    }
}
