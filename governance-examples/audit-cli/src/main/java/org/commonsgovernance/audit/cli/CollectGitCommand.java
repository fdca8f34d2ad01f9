package org.commonsgovernance.audit.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.AffiliationFiles;
import org.commonsgovernance.collect.git.ActsFor;
import org.commonsgovernance.collect.git.BookActsFor;
import org.commonsgovernance.collect.git.Bots;
import org.commonsgovernance.collect.git.GitCollector;
import org.commonsgovernance.collect.git.ReadingFast;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code commons-audit collect git}. */
@Command(
        name = "git",
        description = "Reads a git repository, bare or not. Nothing of it is checked out or run.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told"})
final class CollectGitCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "REPOSITORY", description = "A folder with .git in it, or a bare repository.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path repository;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The dossier, a .yaml file; contributions are written beside it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What sources call the repository, best an address where others find it. Default: the folder's name.")
    private @Nullable String name;

    @Option(names = "--revision", paramLabel = "COMMIT", description = "A branch, tag or commit. Default: HEAD.")
    private String revision = "HEAD";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = FirstDay.class,
            description = "The first day of work that counts: 2024-06-30, or a month or year for its first day.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = AssessCommand.Day.class,
            description = "The last day of work that counts: a day, or a month or year for its last day.")
    private @Nullable LocalDate until;

    @Option(
            names = "--fork-point",
            paramLabel = "COMMIT",
            description = "The last commit of a parent project: it and all before it are left out.")
    private @Nullable String forkPoint;

    @Option(
            names = "--affiliations",
            paramLabel = "FILE",
            description = "Whom people work for, by address and domain: gitdm's map, the CNCF's list of developers,"
                    + " Stackalytics' .json, or a .csv table. Several times; earlier ones count before later ones.")
    private List<Path> affiliations = List.of();

    @Option(
            names = "--bots",
            paramLabel = "FILE",
            description =
                    "Further patterns of names and addresses that are programs, one a line, * for any characters.")
    private @Nullable Path bots;

    @Option(names = "--names", description = "Name people. Without it each has a pseudonym, the same in every run.")
    private boolean isNaming;

    @Option(names = "--quiet", description = "Say nothing of what was found and what stays open.")
    private boolean isQuiet;

    @Override
    public Integer call() {
        Path folder = repository.toAbsolutePath().normalize().getFileName();
        String called = name != null ? name : folder == null ? "repository" : folder.toString();
        GitCollector.Request request = new GitCollector.Request(
                repository, called, id(called), revision, since, until, forkPoint, isNaming, bots(), actsFor());
        ReadingFast.inThisProcess();
        Found found;
        try (SlowProgress progress = new SlowProgress("commits", isQuiet)) {
            found = GitCollector.collect(request, out, progress);
        }
        if (!isQuiet) {
            tell(found);
        }
        return ExitCode.DONE;
    }

    private void tell(Found found) {
        PrintWriter errors = spec.commandLine().getErr();
        found.remarks().forEach(errors::println);
        found.unknown().forEach(one -> errors.println("unknown: " + one.what() + "; would tell: " + one.wouldTell()));
    }

    /** A name as an id: the last part of an address, lower case, with hyphens. */
    private static String id(String name) {
        String last = name.replaceFirst("[/\\\\]+$", "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.git$", "");
        String id = last.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "repository" : id;
    }

    private ActsFor actsFor() {
        return affiliations.isEmpty() ? ActsFor.UNKNOWN : new BookActsFor(AffiliationFiles.read(affiliations));
    }

    private Bots bots() {
        if (bots == null) {
            return Bots.standard();
        }
        try {
            return Bots.standard().and(Bots.parse(Files.readString(bots)));
        } catch (IOException e) {
            throw InvalidInputException.of(
                    bots.toString(), "can't be read: " + e.getClass().getSimpleName());
        }
    }

    static final class FirstDay implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return PartialDate.parse(text).earliest();
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
