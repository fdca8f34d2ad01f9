package org.commonsgovernance.collect.git;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.declared.DeclaredFacts;
import org.commonsgovernance.collect.license.LicenseCollector;
import org.commonsgovernance.collect.roles.Product;
import org.commonsgovernance.collect.roles.RolesCollector;
import org.commonsgovernance.collect.tables.SecurityInsights;
import org.commonsgovernance.collect.terms.TermsCollector;
import org.commonsgovernance.collect.texts.AdoptersAtWork;
import org.commonsgovernance.collect.texts.ProjectTexts;
import org.commonsgovernance.rules.dossier.ContributionLines;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.file.WholeFile;
import org.commonsgovernance.rules.merge.SetupMerge;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.Repository;

/** Makes a dossier of a git repository: its work, who did it, and what its files say. */
public final class GitCollector {
    private static final int TOLD_EVERY = 500;
    private static final int SHOWN_OF_ID = 12;

    private final GitRequest request;
    private final GitRepository repository;
    private final Mailmap mailmap;
    private final Source history;
    private final Found found = new Found();

    private GitCollector(GitRequest request, GitRepository repository) {
        this.request = request;
        this.repository = repository;
        this.mailmap = repository.mailmap();
        this.history = Source.observed(locator("history"));
    }

    /**
     * Writes a dossier, and the contributions beside it.
     *
     * @param dossier a {@code .yaml} file
     * @param progress is told now and then how many commits were read
     * @return what was found but the contributions, and what stays open
     * @throws InvalidInputException if the repository can't be read or a file not be written; the dossier is not written
     *     then
     */
    public static Found collect(GitRequest request, Path dossier, LongConsumer progress) {
        try (GitRepository repository = GitRepository.open(request.folder(), request.name(), request.revision())) {
            return new GitCollector(request, repository).collect(dossier, progress);
        }
    }

    /**
     * The same of a repository that is open already, wherever its objects lie: of what a push would bring, before it is
     * taken.
     *
     * @param request its folder is used in messages only
     */
    public static Found collect(GitRequest request, Repository repository, Path dossier, LongConsumer progress) {
        try (GitRepository seen = GitRepository.of(repository, request.name(), request.revision())) {
            return new GitCollector(request, seen).collect(dossier, progress);
        }
    }

    private Found collect(Path dossier, LongConsumer progress) {
        String file = Dossiers.contributionFile(dossier, 1);
        List<ProductionSetup> setup = new ArrayList<>();
        // Whatever fails, fails before the contributions are moved to their place.
        WholeFile.write(dossier.resolveSibling(file), out -> {
            try (ContributionLines lines = new ContributionLines(out);
                    Meanwhile<Found> terms = Meanwhile.of(this::terms)) {
                GitContributions work = work(lines, progress);
                addFiles(work, terms.get());
                setup.add(joined(work));
            }
        });
        Dossiers.write(setup.get(0), dossier, Map.of(file, history));
        return found;
    }

    private String locator(String what) {
        return "%s %s@%s".formatted(request.name(), what, repository.head().substring(0, SHOWN_OF_ID));
    }

    private GitContributions work(ContributionLines lines, LongConsumer progress) {
        GitContributions work = new GitContributions(
                history, request.since(), request.until(), mailmap, request.bots(), request.actsFor(), lines);
        long[] read = new long[1];
        HistoryOpenness openness =
                repository.commits(request.forkPoint(), one -> request.isSizing() && work.counts(one), commit -> {
                    work.accept(commit);
                    if (++read[0] % TOLD_EVERY == 0) {
                        progress.accept(read[0]);
                    }
                });
        LocalDate first = work.first();
        if (first == null) {
            throw InvalidInputException.of(request.folder().toString(), "holds no work of that time");
        }
        found.addAll(work.contributors(request.isNaming()));
        found.addAll(work.organizations());
        found.addAll(work.independents(history));
        if (openness.sizeless() > 0) {
            found.remark("how large %d commits are can't be told: files of them are missing in this copy"
                    .formatted(openness.sizeless()));
        }
        if (request.isPublic()) {
            openness.addTo(found, history, first);
        } else {
            found.unknown("whether anyone can see the work", "an address where the repository can be fetched");
        }
        if (repository.isShallow()) {
            found.remark("the history was cut off when it was fetched: earlier work is missing");
            found.unknown("whether the list of contributions is complete", "a clone with the whole history");
        } else {
            found.add(new Complete("contributions", history, null, FactKind.CONTRIBUTION));
        }
        found.remark(
                "%d commits that merge nothing, %d of them signed off".formatted(work.commits(), work.signedOff()));
        found.unknown("which work was turned down", "the forge's change requests");
        return work;
    }

    /** What files say of licences, terms of contributions and the project, for which the work need not be known. */
    private Found terms() {
        Tree tree = repository.tree();
        Found terms = new Found();
        new LicenseCollector().collect(tree, repository.files(), terms);
        if (!Product.isIn(tree.paths())) {
            terms = DocumentsOnly.of(terms);
        }
        new TermsCollector().collect(tree, terms);
        ProjectTexts.collect(tree, request.isPublic(), request.names(), terms);
        return terms;
    }

    /** What files say: of licences, of the terms of contributions, of who decides. */
    private void addFiles(GitContributions work, Found terms) {
        Tree tree = repository.tree();
        if (request.until() != null && request.until().isBefore(tree.day())) {
            found.remark("files are read as of %s; name a revision of %s to see what they said then"
                    .formatted(tree.day(), request.until()));
        }
        found.addAll(terms);
        HistoryPeople people = new HistoryPeople(work, mailmap, tree.day());
        RolesCollector.collect(tree, people, request.names(), found);
        SecurityInsights.collect(tree, request.names(), people::pseudonym, found);
        LocalDate last = work.last();
        if (last != null) {
            LocalDate lately = last.minusYears(1).plusDays(1);
            AdoptersAtWork.addTo(
                    tree, request.names(), work.organizationsSince(lately), Period.between(lately, last), found);
        }
        found.addAll(people.strangers(Source.documentedBySelf(locator("files"))));
    }

    /** What was found, and what the project declares. */
    private ProductionSetup joined(GitContributions work) {
        ProductionSetup declared = DeclaredFacts.read(repository.tree(), found);
        ProductionSetup collected = setup(work);
        if (declared == null) {
            return collected;
        }
        SetupMerge.Merged merged = SetupMerge.of(request.id(), List.of(collected, declared));
        merged.conflicts().forEach(found::remark);
        return merged.setup();
    }

    private ProductionSetup setup(GitContributions work) {
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
                .addAll(found.merged())
                .build();
    }
}
