package org.commonsgovernance.audit.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.forge.AnyoneLabels;
import org.commonsgovernance.collect.forge.ForgeCollector;
import org.commonsgovernance.collect.forge.ForgeExport;
import org.commonsgovernance.collect.forge.ForgeFigures;
import org.commonsgovernance.collect.forge.ForgeSettings;
import org.commonsgovernance.collect.git.Bots;
import org.commonsgovernance.collect.git.Ident;
import org.commonsgovernance.collect.git.Pseudonyms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code commons-audit collect forge}. */
@Command(
        name = "forge",
        description =
                "Reads what a forge exported: GitHub REST JSON, GH Archive events, GitLab project exports, Gitea and"
                        + " Forgejo API JSON, mixed and in any order.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:bad usage or input; what was wrong is told"})
final class CollectForgeCommand implements Callable<Integer> {
    private static final String OF_GITHUB = "@users.noreply.github.com";

    @Mixin
    private final Collected collected = new Collected();

    @Parameters(
            arity = "1..*",
            paramLabel = "EXPORT",
            description = "A file of JSON or of a JSON text a line, packed with gzip or not, or a folder of them.")
    private List<Path> exports = List.of();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "The setup's id.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            converter = DayConverters.Last.class,
            description =
                    "The last day that counts, no later than the export: a day, or a month or year for its last day.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private LocalDate until;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = DayConverters.First.class,
            description = "The first day that counts. Default: twelve months before.")
    private @Nullable LocalDate since;

    @Option(
            names = "--project",
            paramLabel = "OWNER/NAME",
            description = "Of an export that holds several projects the one that is meant. Several times for several.")
    private Set<String> projects = new LinkedHashSet<>();

    @Option(
            names = "--insiders",
            paramLabel = "FILE",
            description = "Who has commit rights, a login a line, where the export does not tell.")
    private @Nullable Path insiders;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Further labels that mark a task as open to anyone, one a line.")
    private @Nullable Path labels;

    @Option(
            names = "--bots",
            paramLabel = "FILE",
            description = "Further patterns of logins that are programs, one a line, * for any characters.")
    private @Nullable Path bots;

    @Option(names = "--whole-history", description = "The export reaches back to the project's first change request.")
    private boolean isWholeHistory;

    @Option(
            names = "--all-responses",
            description = "Every review and comment on the change requests of that time is in the export.")
    private boolean hasAllResponses;

    @Option(names = "--keep-truncated", description = "Of a file that breaks off, use what was read until there.")
    private boolean keepsTruncated;

    @Override
    public Integer call() {
        LocalDate first = since != null ? since : until.minusMonths(12).plusDays(1);
        Found found = new Found();
        ForgeFigures figures = ForgeCollector.collect(files(), settings(first), found);
        if (figures.daysToFirstResponse() != null) {
            found.remark("%d of %d change requests were answered, half of these within %s days"
                    .formatted(figures.answered(), figures.asked(), figures.daysToFirstResponse()));
        }
        collected.write(ProductionSetup.builder(id).observed(first, until), found);
        return ExitCode.DONE;
    }

    private List<ForgeExport> files() {
        return exports.stream()
                .map(path ->
                        new ForgeExport(path, path.normalize().getFileName().toString()))
                .toList();
    }

    private ForgeSettings settings(LocalDate first) {
        Bots programs = Collected.bots(bots);
        Pseudonyms pseudonyms = new Pseudonyms();
        AffiliationBook book = collected.book();
        Set<String> known = insiders == null
                ? Set.of()
                : Set.copyOf(Collected.text(insiders).lines().map(String::strip).toList());
        Set<String> more = new LinkedHashSet<>(AnyoneLabels.standard());
        if (labels != null) {
            more.addAll(AnyoneLabels.parse(Collected.text(labels)));
        }
        return ForgeSettings.of(first, until)
                .with(settings -> settings.projects(projects)
                        .isOutsider(insiders == null ? null : login -> !known.contains(login))
                        .isBot(login -> programs.contains(new Ident(login, "")))
                        .organization(login -> book == null
                                ? null
                                : book.of(login + OF_GITHUB, until).employer().id())
                        .pseudonym(login -> pseudonyms.of(new Ident(login, "")))
                        .labelsForAnyone(more)
                        .isWholeHistory(isWholeHistory)
                        .hasAllResponses(hasAllResponses)
                        .keepsTruncated(keepsTruncated));
    }
}
