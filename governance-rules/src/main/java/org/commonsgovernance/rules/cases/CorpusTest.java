package org.commonsgovernance.rules.cases;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.CorpusFiles;
import org.commonsgovernance.rules.corpus.CorpusLoader;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Suggestion;
import org.jspecify.annotations.Nullable;

/** Runs the cases that lie beside the rules. */
public final class CorpusTest {
    private CorpusTest() {}

    /**
     * Judges every case of a corpus, or those of one criterion.
     *
     * @param only the id of a criterion, or {@code verdict}; null for all
     * @param isCrossChecked whether each is judged by the engine too
     * @throws InvalidInputException with every mistake in the corpus or its cases, or if there is no such criterion
     */
    public static CaseRun run(CorpusFiles files, FactTypes types, @Nullable String only, boolean isCrossChecked) {
        Corpus corpus = CorpusLoader.load(files, types);
        Corpus asked = only == null ? corpus : only(corpus, only);
        return CaseRun.of(asked, Cases.read(asked, files, types), corpus, isCrossChecked);
    }

    /** One criterion of a corpus, or its verdict alone. */
    static Corpus only(Corpus corpus, String only) {
        boolean isVerdict = only.equals("verdict");
        List<Criterion> criteria = corpus.criteria().stream()
                .filter(one -> one.id().value().equals(only))
                .toList();
        if (criteria.isEmpty() && !isVerdict) {
            List<String> known = new ArrayList<>(
                    corpus.criteria().stream().map(one -> one.id().value()).toList());
            known.add("verdict");
            throw InvalidInputException.of(
                    only,
                    "is no criterion" + Suggestion.didYouMean(only, known) + "; there are " + String.join(", ", known));
        }
        return new Corpus(
                criteria,
                isVerdict ? corpus.verdictRules() : List.of(),
                isVerdict ? corpus.verdictCases() : List.of(),
                corpus.policy(),
                corpus.licenses(),
                corpus.digest());
    }
}
