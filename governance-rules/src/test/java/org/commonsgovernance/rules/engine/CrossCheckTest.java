package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.ReplaceableEvaluator;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.junit.jupiter.api.Test;

/** Judging by rules that were built in two ways. */
class CrossCheckTest {
    /** Every tenth case: outlooks take long. */
    private static final List<ProductionSetup> SOME = IntStream.range(0, Generated.CASES.size() / 10)
            .mapToObj(i -> Generated.CASES.get(10 * i))
            .toList();

    private static final GovernanceEvaluator STANDARD = GovernanceRules.standard();

    @Test
    void where_both_ways_agree_the_answer_is_that_of_one() {
        GovernanceEvaluator checked = GovernanceRules.builder().crossChecked().build();
        assertThat(Generated.CASES)
                .allSatisfy(setup -> assertThat(checked.evaluate(setup)).isEqualTo(STANDARD.evaluate(setup)));
    }

    @Test
    void where_they_differ_there_is_no_answer_but_the_finding_in_which_they_do() {
        GovernanceEvaluator checked = new CrossCheckedEvaluator(STANDARD, withoutTheFirstRule());
        ProductionSetup setup = Generated.CASES.stream()
                .filter(one ->
                        !STANDARD.evaluate(one).equals(withoutTheFirstRule().evaluate(one)))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> checked.evaluate(setup))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("judge differently: market-direction is");
        assertThatThrownBy(() -> checked.appraise(setup, setup.lastDay(), Window.TWELVE_MONTHS))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    void an_appraisal_is_the_assessment_and_the_outlook_by_whatever_evaluator() {
        GovernanceEvaluator packed = GovernanceRules.builder()
                .pack(Path.of("../governance-examples/community-pack/openworkshop"))
                .build();
        for (GovernanceEvaluator one : List.of(STANDARD, packed, new ReplaceableEvaluator(STANDARD))) {
            assertThat(SOME)
                    .allSatisfy(setup -> assertThat(one.appraise(setup, setup.lastDay(), Window.TWELVE_MONTHS))
                            .isEqualTo(new Appraisal(one.evaluate(setup), one.outlook(setup))));
        }
    }

    private static GovernanceEvaluator withoutTheFirstRule() {
        Corpus all = Corpora.CORPUS;
        List<Criterion> criteria = new ArrayList<>(all.criteria());
        Criterion one = criteria.get(0);
        criteria.set(
                0,
                new Criterion(
                        one.id(),
                        one.tier(),
                        one.family(),
                        one.words(),
                        one.rules().subList(1, one.rules().size()),
                        one.cases(),
                        one.folder()));
        Corpus corpus = new Corpus(
                criteria, all.verdictRules(), all.verdictCases(), all.policy(), all.licenses(), all.digest());
        return CorpusEvaluator.of(corpus, new Deriver(corpus.licenses(), List.of()), Limits.STANDARD);
    }
}
