package org.commonsgovernance.gate.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.git.GitCollector;
import org.commonsgovernance.collect.git.GitRequest;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.store.Bytes;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/** Collects a dossier of a repository and judges it. Depends on nothing but the commit and the rules: on no clock. */
public final class Judge {
    private static final String DOSSIER = "dossier.yaml";

    private final Scratch scratch;
    private final @Nullable AffiliationBook affiliations;

    /** @param affiliations for whom people act; null where nothing is known */
    public Judge(Scratch scratch, @Nullable AffiliationBook affiliations) {
        this.scratch = scratch;
        this.affiliations = affiliations;
    }

    /**
     * Judges what a repository is at a commit.
     *
     * @param repository where the commit's objects are, visible or not
     * @param name what locators call it
     * @param isGivenUp asked now and then
     * @throws CancellationException once {@code isGivenUp} says so
     * @throws org.commonsgovernance.rules.problem.InvalidInputException if it can't be read
     */
    public Judged commit(Repository repository, ObjectId commit, String name, Rules rules, BooleanSupplier isGivenUp) {
        Path folder = scratch.folder("judge");
        try {
            GitRequest request = GitRequest.of(folder, name, name)
                    .with(one -> one.revision(commit.name()).isPublic(true));
            if (affiliations != null) {
                request = request.with(affiliations);
            }
            Path dossier = folder.resolve(DOSSIER);
            GitCollector.collect(request, repository, dossier, read -> requireGoingOn(isGivenUp));
            requireGoingOn(isGivenUp);
            return judge(dossier, rules);
        } finally {
            Scratch.delete(folder);
        }
    }

    /** Judges a dossier that was judged before. */
    public Judged again(Pushes.Evidence evidence, Rules rules) {
        Path folder = scratch.folder("again");
        try {
            return judge(unpack(evidence, folder), rules);
        } finally {
            Scratch.delete(folder);
        }
    }

    private static Path unpack(Pushes.Evidence evidence, Path folder) {
        try {
            Path dossier = folder.resolve(DOSSIER);
            Files.write(dossier, evidence.dossier().array());
            Bytes contributions = evidence.contributions();
            if (contributions != null) {
                Files.write(folder.resolve(Dossiers.contributionFile(dossier, 1)), contributions.array());
            }
            return dossier;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judged judge(Path dossier, Rules rules) {
        try {
            ProductionSetup setup = Dossiers.read(dossier);
            LocalDate day = setup.lastDay();
            Assessment assessment = rules.evaluator().evaluate(setup, day, Window.TWELVE_MONTHS);
            Path contributions = dossier.resolveSibling(Dossiers.contributionFile(dossier, 1));
            return new Judged(
                    setup,
                    assessment,
                    KnownFacts.of(setup),
                    rules,
                    Bytes.of(Files.readAllBytes(dossier)),
                    Files.exists(contributions) ? Bytes.of(Files.readAllBytes(contributions)) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireGoingOn(BooleanSupplier isGivenUp) {
        if (isGivenUp.getAsBoolean()) {
            throw new CancellationException("given up");
        }
    }
}
