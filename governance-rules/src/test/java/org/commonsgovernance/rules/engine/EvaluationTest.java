package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.GovernanceEvaluatorProvider;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.report.JsonReport;
import org.commonsgovernance.rules.report.Judgement;
import org.junit.jupiter.api.Test;

/** What holds for every evaluation, whatever the rules say. */
class EvaluationTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    private static String json(ProductionSetup setup) {
        JsonReport report = new JsonReport();
        report.add(Judgement.of(EVALUATOR, setup));
        return report.toString();
    }

    @Test
    void of_an_empty_dossier_nothing_is_concluded() {
        Assessment assessment = EVALUATOR.evaluate(Setups.of("{}"));
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.findings()).allMatch(finding -> finding.status() == Status.UNKNOWN);
        assertThat(assessment.couldBe(Verdict.PEER_PRODUCTION)).isTrue();
        assertThat(assessment.couldBe(Verdict.CORPORATE_CONTROLLED)).isTrue();
        assertThat(assessment.isSettled()).isFalse();
    }

    @Test
    void eight_threads_at_once_give_the_answers_of_one() throws Exception {
        List<ProductionSetup> setups = Generated.CASES.stream()
                .filter(one -> one.facts().size() % 5 == 0)
                .toList();
        List<String> alone = setups.stream().map(EvaluationTest::json).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> all =
                    () -> setups.stream().map(EvaluationTest::json).toList();
            List<Future<List<String>>> answers = threads.invokeAll(java.util.Collections.nCopies(8, all));
            for (Future<List<String>> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void another_day_gives_the_state_of_that_day() {
        ProductionSetup setup = Setups.of("""
                Organization:
                  - {id: acme, name: Acme, legalForm: COMPANY}
                AccessRule:
                  - {action: CONTRIBUTE, requirement: EMPLOYMENT, imposedBy: acme, period: 2025-07-01/}
                Stewardship:
                  - {organization: acme, of: PROJECT}
                """);
        assertThat(EVALUATOR
                        .evaluate(setup)
                        .finding(Indicators.CONSTRAINED_PARTICIPATION)
                        .status())
                .isEqualTo(Status.ESTABLISHED);
        assertThat(EVALUATOR
                        .evaluate(setup, LocalDate.of(2025, 6, 30), Window.TWELVE_MONTHS)
                        .finding(Indicators.CONSTRAINED_PARTICIPATION)
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void too_many_facts_end_in_a_clear_error() {
        StringBuilder facts = new StringBuilder("Fork:\n");
        for (int i = 0; i < 50; i++) {
            facts.append("  - {at: 2025, baseLicense: CURRENT, outcome: ALIVE}\n");
        }
        GovernanceEvaluator small =
                GovernanceRules.builder().limits(new Limits(40, 1000, 1000)).build();
        ProductionSetup setup = Setups.of(facts.toString());
        assertThatThrownBy(() -> small.evaluate(setup))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("at most 40 are judged");
        assertThatThrownBy(() ->
                        small.why(setup, new CriterionId("product-control"), setup.lastDay(), Window.TWELVE_MONTHS))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("at most 40 are judged");
    }

    @Test
    void too_many_matches_end_in_a_clear_error() {
        StringBuilder facts =
                new StringBuilder("Organization:\n  - {id: acme, name: Acme, legalForm: COMPANY}\nOffering:\n");
        for (int i = 0; i < 50; i++) {
            facts.append(
                    "  - {name: an edition, seller: acme, offers: PRODUCT, price: PAID, withholdsFeatures: YES}\n");
        }
        GovernanceEvaluator small =
                GovernanceRules.builder().limits(new Limits(1000, 40, 100_000)).build();
        assertThatThrownBy(() -> small.evaluate(Setups.of(facts.toString())))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("match more than 40 times");
    }

    @Test
    void a_criterion_that_is_not_there_is_a_clear_error() {
        Assessment assessment = EVALUATOR.evaluate(Setups.of("{}"));
        assertThatThrownBy(() -> assessment.finding(new org.commonsgovernance.api.assessment.CriterionId("no-such")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no criterion \"no-such\"; there are [market-direction, ");
    }

    @Test
    void the_standard_rules_are_found_without_naming_them() {
        List<GovernanceEvaluatorProvider> found =
                java.util.ServiceLoader.load(GovernanceEvaluatorProvider.class).stream()
                        .map(java.util.ServiceLoader.Provider::get)
                        .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).name()).isEqualTo("standard");
    }
}
