package org.commonsgovernance.collect.git;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.LicenseCollector;
import org.commonsgovernance.collect.roles.RolesCollector;
import org.commonsgovernance.collect.terms.TermsCollector;
import org.commonsgovernance.rules.dossier.ContributionLines;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Makes a dossier of a git repository: its work, who did it, and what its files say. */
public final class GitCollector {
    /**
     * What to collect.
     *
     * @param folder a repository, bare or not
     * @param name by which locators call it: an address where others find it, or a word
     * @param id the setup's id
     * @param revision the branch, tag or commit that is looked at
     * @param since the first day of work that counts; null for the first commit's, or the fork point's
     * @param until the last; null for the day of the commit that is looked at
     * @param forkPoint the last commit of a parent project, whose history does not count; null where there is none
     * @param isNaming whether people are named
     * @param bots who is a program
     * @param actsFor for whom people act
     */
    public record Request(
            Path folder,
            String name,
            String id,
            String revision,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String forkPoint,
            boolean isNaming,
            Bots bots,
            ActsFor actsFor) {}

    private static final int TOLD_EVERY = 500;

    private GitCollector() {}

    /**
     * Writes a dossier, and the contributions beside it.
     *
     * @param dossier a {@code .yaml} file
     * @param progress is told now and then how many commits were read
     * @return what was found but the contributions, and what stays open
     * @throws InvalidInputException if the repository can't be read or a file not be written; the dossier is not written
     *     then
     */
    public static Found collect(Request request, Path dossier, LongConsumer progress) {
        try (GitRepository repository = GitRepository.open(request.folder(), request.name(), request.revision())) {
            Source history = Source.observed(
                    "%s history@%s".formatted(request.name(), repository.head().substring(0, 12)));
            Found found = new Found();
            String file = Dossiers.contributionFile(dossier, 1);
            List<ProductionSetup> setup = new ArrayList<>();
            // Whatever fails, fails before the contributions are moved to their place.
            WholeFile.write(dossier.resolveSibling(file), out -> {
                try (ContributionLines lines = new ContributionLines(out)) {
                    GitContributions work = read(request, repository, history, lines, progress);
                    addWork(request, repository, history, work, found);
                    addFiles(request, repository, work, found);
                    setup.add(setup(request, repository, work, found));
                }
            });
            Dossiers.write(setup.get(0), dossier, Map.of(file, history));
            return found;
        }
    }

    private static GitContributions read(
            Request request, GitRepository repository, Source history, ContributionLines lines, LongConsumer progress) {
        GitContributions work = new GitContributions(
                history,
                request.since(),
                request.until(),
                repository.mailmap(),
                request.bots(),
                request.actsFor(),
                lines);
        long[] read = new long[1];
        repository.commits(request.forkPoint(), commit -> {
            work.accept(commit);
            if (++read[0] % TOLD_EVERY == 0) {
                progress.accept(read[0]);
            }
        });
        if (work.commits() == 0) {
            throw InvalidInputException.of(request.folder().toString(), "holds no work of that time");
        }
        return work;
    }

    private static void addWork(
            Request request, GitRepository repository, Source history, GitContributions work, Found found) {
        found.addAll(work.contributors(request.isNaming()));
        found.addAll(work.organizations());
        found.addAll(work.independents(history));
        if (repository.isShallow()) {
            found.remark("the history was cut off when it was fetched: earlier work is missing");
            found.unknown("whether the list of contributions is complete", "a clone with the whole history");
        } else {
            found.add(new Complete("contributions", history, null, FactKind.CONTRIBUTION));
        }
        found.remark(
                "%d commits that merge nothing, %d of them signed off".formatted(work.commits(), work.signedOff()));
        found.unknown("which work was turned down", "the forge's change requests");
    }

    /** What files say: of licences, of the terms of contributions, of who decides. */
    private static void addFiles(Request request, GitRepository repository, GitContributions work, Found found) {
        Tree tree = repository.tree();
        if (request.until() != null && request.until().isBefore(tree.day())) {
            found.remark("files are read as of %s; name a revision of %s to see what they said then"
                    .formatted(tree.day(), request.until()));
        }
        new LicenseCollector().collect(tree, repository.files(), found);
        new TermsCollector().collect(tree, found);
        HistoryPeople people = new HistoryPeople(work, repository.mailmap(), tree.day());
        RolesCollector.collect(tree, people, found);
        found.addAll(people.strangers(Source.documentedBySelf(
                "%s files@%s".formatted(request.name(), repository.head().substring(0, 12)))));
    }

    private static ProductionSetup setup(
            Request request, GitRepository repository, GitContributions work, Found found) {
        LocalDate from = request.since() != null
                ? request.since()
                : request.forkPoint() != null ? repository.day(request.forkPoint()) : work.first();
        LocalDate to = request.until() != null ? request.until() : repository.day();
        LocalDate last = work.last();
        return ProductionSetup.builder(request.id())
                .name(request.name())
                .outputs(List.of(Output.SOFTWARE))
                .observed(
                        from == null ? to : from,
                        last != null && last.isAfter(to) && request.until() == null ? last : to)
                .addAll(Merged.of(found))
                .build();
    }
}
