package org.commonsgovernance.rules.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.authoring.RuleFolder;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.corpus.LayeredCorpus.Span;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Runs the cases of a folder of rules, each by the rules of its own day. */
public final class FolderTest {
    /**
     * The cases of a span of days in which the same rules hold.
     *
     * @param from the first of these days; null for the first span, which has no beginning
     * @param run what they gave
     */
    public record DatedRun(@Nullable LocalDate from, CaseRun run) {}

    private FolderTest() {}

    /**
     * Judges every case of a folder, or those of one criterion. Of a pack these are the pack's own.
     *
     * @param only the id of a criterion, or {@code verdict}; null for all
     * @param isCrossChecked whether each is judged by the engine too
     * @return one run for each span that has cases; at least one
     * @throws InvalidInputException with every mistake in the cases, or if there is no such criterion
     */
    public static List<DatedRun> run(
            RuleFolder folder, FactTypes types, @Nullable String only, boolean isCrossChecked) {
        List<Span> spans = folder.layers().spans();
        List<DatedRun> runs = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Corpus corpus = spans.get(i).corpus();
            boolean isLast = i + 1 == spans.size();
            if (!isLast && only != null && !isThere(corpus, only)) {
                continue; // asked from a later day on
            }
            Corpus asked = own(folder, only == null ? corpus : CorpusTest.only(corpus, only));
            LocalDate from = spans.get(i).from();
            LocalDate until = isLast ? null : spans.get(i + 1).from();
            List<Case> cases = Cases.read(asked, folder.files(), types).stream()
                    .filter(one -> isWithin(one.setup().lastDay(), from, until))
                    .toList();
            boolean isWanted = !cases.isEmpty() || (runs.isEmpty() && isLast);
            if (isWanted) {
                runs.add(new DatedRun(from, CaseRun.of(asked, cases, corpus, isCrossChecked)));
            }
        }
        return runs;
    }

    private static boolean isThere(Corpus corpus, String only) {
        return only.equals("verdict")
                || corpus.criteria().stream().anyMatch(one -> one.id().value().equals(only));
    }

    private static boolean isWithin(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    /** The criteria and caps with those of their cases that lie in the folder. */
    private static Corpus own(RuleFolder folder, Corpus corpus) {
        if (folder.pack() == null) {
            return corpus;
        }
        List<Criterion> criteria = corpus.criteria().stream()
                .map(one -> new Criterion(
                        one.id(),
                        one.tier(),
                        one.family(),
                        one.words(),
                        one.rules(),
                        one.cases().stream().filter(folder::owns).toList(),
                        one.folder()))
                .filter(one -> !one.cases().isEmpty() || one.rules().stream().anyMatch(folder::owns))
                .toList();
        return new Corpus(
                criteria,
                corpus.verdictRules(),
                corpus.verdictCases().stream().filter(folder::owns).toList(),
                corpus.policy(),
                corpus.licenses(),
                corpus.digest(),
                corpus.layering());
    }
}
