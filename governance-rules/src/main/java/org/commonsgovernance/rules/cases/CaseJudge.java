package org.commonsgovernance.rules.cases;

import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.engine.CorpusEvaluator;
import org.commonsgovernance.rules.engine.CrossCheckedEvaluator;
import org.commonsgovernance.rules.engine.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Judges cases by some rules. A case is a few facts that are judged once: they are matched in plain Java, which is done
 * before an engine would be loaded.
 *
 * @param crossChecked judges by the engine as well, and throws where it finds something else; null where that is not asked
 */
record CaseJudge(CorpusEvaluator evaluator, @Nullable GovernanceEvaluator crossChecked) {
    static CaseJudge of(Corpus corpus, boolean isCrossChecked) {
        Deriver deriver = new Deriver(corpus.licenses(), List.of());
        CorpusEvaluator plain = CorpusEvaluator.plain(corpus, deriver, Limits.STANDARD);
        return new CaseJudge(
                plain,
                isCrossChecked
                        ? new CrossCheckedEvaluator(plain, CorpusEvaluator.of(corpus, deriver, Limits.STANDARD))
                        : null);
    }

    /** By the rules of one criterion: its status rests on them alone. */
    static CaseJudge of(Criterion criterion, Corpus all, boolean isCrossChecked) {
        Corpus alone = new Corpus(List.of(criterion), List.of(), List.of(), all.policy(), all.licenses(), all.digest());
        return of(alone, isCrossChecked);
    }

    CorpusEvaluator.Examination examine(ProductionSetup setup) {
        if (crossChecked != null) {
            crossChecked.evaluate(setup);
        }
        return evaluator.examine(setup, setup.lastDay(), Window.TWELVE_MONTHS);
    }
}
