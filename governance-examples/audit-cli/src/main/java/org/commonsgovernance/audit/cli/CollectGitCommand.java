package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.affiliation.Slug;
import org.commonsgovernance.collect.git.GitCollector;
import org.commonsgovernance.collect.git.GitRequest;
import org.commonsgovernance.collect.git.ReadingFast;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
    @Mixin
    private final Collected collected = new Collected();

    @Parameters(paramLabel = "REPOSITORY", description = "A folder with .git in it, or a bare repository.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path repository;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What sources call the repository, best an address where others find it. Default: the folder's name.")
    private @Nullable String name;

    @Option(names = "--id", paramLabel = "ID", description = "The setup's id. Default: the name's last part.")
    private @Nullable String id;

    @Option(
            names = "--public",
            description = "Anyone can fetch it by that name: its files, changes and history are open to all.")
    private boolean isPublic;

    @Option(names = "--revision", paramLabel = "COMMIT", description = "A branch, tag or commit. Default: HEAD.")
    private String revision = "HEAD";

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DayConverters.First.class,
            description = "The first day of work that counts: 2024-06-30, or a month or year for its first day.")
    private @Nullable LocalDate since;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description = "The last day of work that counts: a day, or a month or year for its last day.")
    private @Nullable LocalDate until;

    @Option(
            names = "--fork-point",
            paramLabel = "COMMIT",
            description = "The last commit of a parent project: it and all before it are left out.")
    private @Nullable String forkPoint;

    @Option(
            names = "--bots",
            paramLabel = "FILE",
            description =
                    "Further patterns of names and addresses that are programs, one a line, * for any characters.")
    private @Nullable Path bots;

    @Option(names = "--names", description = "Name people. Without it each has a pseudonym, the same in every run.")
    private boolean isNaming;

    @Option(
            names = "--sizes",
            description = "Tell how many lines each contribution changed. Takes as long as git log --numstat.")
    private boolean isSizing;

    @Override
    public Integer call() {
        Path folder = repository.toAbsolutePath().normalize().getFileName();
        String called = name != null ? name : folder == null ? "repository" : folder.toString();
        GitRequest request = GitRequest.of(repository, called, id != null ? id : id(called))
                .with(one -> one.revision(revision)
                        .since(since)
                        .until(until)
                        .forkPoint(forkPoint)
                        .isPublic(isPublic)
                        .isNaming(isNaming)
                        .isSizing(isSizing)
                        .bots(Collected.bots(bots)));
        AffiliationBook book = collected.book();
        request = book == null ? request : request.with(book);
        ReadingFast.inThisProcess();
        try (SlowProgress progress = new SlowProgress("commits", collected.isQuiet())) {
            collected.tell(GitCollector.collect(request, collected.out(), progress));
        }
        return ExitCode.DONE;
    }

    /** A name as an id: the last part of an address, as a slug. */
    private static String id(String name) {
        String id = Slug.of(name.replaceFirst("[/\\\\]+$", "")
                .replaceFirst("^.*[/\\\\]", "")
                .replaceFirst("\\.git$", ""));
        return id.isEmpty() ? "repository" : id;
    }
}
