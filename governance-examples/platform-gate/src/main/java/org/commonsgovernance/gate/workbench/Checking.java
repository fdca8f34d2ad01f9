package org.commonsgovernance.gate.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.gate.judge.Judged;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.push.Gate;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.cases.CaseReport;
import org.commonsgovernance.rules.cases.CaseResult;
import org.commonsgovernance.rules.cases.CaseRun;
import org.commonsgovernance.rules.cases.FolderTest;
import org.commonsgovernance.rules.check.CheckReport;
import org.commonsgovernance.rules.check.PackCheck;
import org.commonsgovernance.rules.difference.SetupChange;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Spelled;

/** Asks the library what a pack is worth that somebody is editing. */
final class Checking {
    private static final FactTypes TYPES = FactTypes.STANDARD;
    private static final long MOST_SECONDS = 5;

    private final RulePacks packs;
    private final Repositories repositories;
    private final Gate gate;

    Checking(RulePacks packs, Repositories repositories, Gate gate) {
        this.packs = packs;
        this.repositories = repositories;
        this.gate = gate;
    }

    Found of(PackDraft draft) {
        try {
            return packs.laidOut(draft.files(), this::found);
        } catch (InvalidInputException e) { // there is no pack.yaml any more
            return new Found(e.problems(), List.of(), List.of(), "", List.of(), 0);
        }
    }

    private Found found(Path pack) {
        CheckReport report = PackCheck.of(pack, TYPES);
        Set<String> broken = report.errors().stream().map(Problem::file).collect(Collectors.toSet());
        if (!broken.stream().allMatch(file -> file.contains("/cases/"))) {
            return new Found(report.errors(), report.warnings(), List.of(), "", List.of(), 0);
        }
        // A case that can't be read keeps no other from being judged.
        broken.forEach(file -> delete(pack.resolve(file)));
        try {
            RuleFolder folder = RuleFolder.read(pack, TYPES);
            List<CaseResult> results = new ArrayList<>();
            StringBuilder tried = new StringBuilder();
            for (FolderTest.DatedRun dated : FolderTest.run(folder, TYPES, null, false)) {
                results.addAll(dated.run().results());
                tried.append(dated.from() == null ? "" : "From " + dated.from() + " on\n")
                        .append(tried(dated.run(), folder));
            }
            List<Found.Move> moves = new ArrayList<>();
            int left = move(folder.evaluator(), moves);
            return new Found(report.errors(), report.warnings(), results, tried.toString(), moves, left);
        } catch (InvalidInputException e) {
            return new Found(e.problems(), report.warnings(), List.of(), "", List.of(), 0);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no case tries; the cases themselves are told elsewhere. */
    private static String tried(CaseRun run, RuleFolder folder) {
        List<CaseResult> passing =
                run.results().stream().filter(CaseResult::isAsExpected).toList();
        CaseRun shown = new CaseRun(passing, run.rules(), run.conditions());
        return new CaseReport(shown, folder.files(), folder::owns)
                .text("", true)
                .replaceFirst("(?m)^\\d+ cases, all as they must be\\n", "");
    }

    /** Judges the projects by the edited rules; how many were left when time was up. */
    private int move(GovernanceEvaluator after, List<Found.Move> moves) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        int left = 0;
        for (StoredRepository one : repositories.all()) {
            if (System.nanoTime() - end > 0) {
                left++;
                continue;
            }
            Judged standing = gate.standing(one);
            if (standing != null) {
                moves.add(move(one.name(), standing, after));
            }
        }
        return left;
    }

    private static Found.Move move(String name, Judged standing, GovernanceEvaluator after) {
        Assessment before = standing.assessment();
        String was = Spelled.words(before.verdict());
        try {
            Assessment now = after.evaluate(standing.setup());
            return new Found.Move(
                    name,
                    was,
                    Spelled.words(now.verdict()),
                    SetupChange.of(before, now).lines());
        } catch (EvaluationException e) {
            return new Found.Move(name, was, "not judged", List.of(String.valueOf(e.getMessage())));
        }
    }
}
