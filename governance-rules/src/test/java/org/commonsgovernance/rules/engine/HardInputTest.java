package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Indicators;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.junit.jupiter.api.Test;

/** Setups that are rightly written and odd: each gets an answer, and the answer says no more than the facts do. */
class HardInputTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    private static Assessment judge(String facts) {
        return EVALUATOR.evaluate(Setups.of(facts));
    }

    @Test
    void a_setup_without_organisations_is_judged_by_what_is_there() {
        Assessment assessment = judge("""
                LicenseGrant:
                  - {expression: GPL-3.0-only, covers: PRODUCT}
                """);
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.findings()).anyMatch(one -> one.status().isDecided());
    }

    @Test
    void where_everything_is_unknown_nothing_is_concluded() {
        Assessment assessment = judge("""
                Organization:
                  - {id: any, name: Any}
                Contributor:
                  - {id: c}
                """);
        assertThat(assessment.findings()).extracting(Finding::status).containsOnly(Status.UNKNOWN);
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.range().worst()).isEqualTo(Verdict.CORPORATE_CONTROLLED);
        assertThat(assessment.range().best()).isEqualTo(Verdict.PEER_PRODUCTION);
    }

    @Test
    void what_only_others_claim_decides_nothing() {
        Assessment assessment = judge("""
                Organization:
                  - {id: acme, name: Acme, legalForm: COMPANY, source: rumour}
                AssetControl:
                  - {asset: TRADEMARK, holder: acme, source: rumour}
                  - {asset: REPOSITORY, holder: acme, source: rumour}
                  - {asset: DOMAIN_NAME, holder: acme, source: rumour}
                  - {asset: RELEASE_KEYS, holder: acme, source: rumour}
                ControlExercise:
                  - {deed: FORK_BLOCKED, by: acme, at: 2025-02, source: rumour}
                Purpose:
                  - {by: acme, aim: MARKET, source: rumour}
                """);
        assertThat(assessment.findings())
                .extracting(Finding::status)
                .containsOnly(Status.UNKNOWN, Status.CONTESTED)
                .contains(Status.CONTESTED);
    }

    @Test
    void control_in_a_circle_is_one_group_and_not_for_ever() {
        Assessment assessment = judge("""
                Organization:
                  - {id: a, name: A, legalForm: COMPANY}
                  - {id: b, name: B, legalForm: COMPANY}
                  - {id: c, name: C, legalForm: COMPANY}
                Control:
                  - {controller: a, controlled: b, means: OWNERSHIP}
                  - {controller: b, controlled: c, means: OWNERSHIP}
                  - {controller: c, controlled: a, means: OWNERSHIP}
                AssetControl:
                  - {asset: TRADEMARK, holder: a}
                  - {asset: REPOSITORY, holder: b}
                  - {asset: DOMAIN_NAME, holder: c}
                  - {asset: RELEASE_KEYS, holder: c}
                """);
        assertThat(assessment.finding(Indicators.PRODUCT_CONTROL).status()).isNotEqualTo(Status.UNKNOWN);
    }

    @Test
    void work_outside_the_window_counts_for_nothing() {
        String work = """
                Organization:
                  - {id: acme, name: Acme, legalForm: COMPANY}
                Complete:
                  - {kind: CONTRIBUTION, source: counted}
                Contribution:
                  - {contributor: a, onBehalfOf: acme, at: 2025-05, count: 3, source: counted}
                """;
        Assessment within = judge(work);
        Assessment beside = judge(work + """
                  - {contributor: b, at: 2019-05, count: 9000, source: counted}
                  - {contributor: b, at: 2031, count: 9000, source: counted}
                """);
        assertThat(beside.findings()).isEqualTo(within.findings());
    }

    @Test
    void a_year_that_only_touches_the_window_may_lie_in_it() {
        Assessment assessment = judge("""
                Organization:
                  - {id: acme, name: Acme, legalForm: COMPANY}
                AssetControl:
                  - {asset: TRADEMARK, holder: acme, period: /2025-06}
                """);
        assertThat(assessment.findings()).extracting(Finding::evidence).allMatch(evidence -> evidence.isEmpty());
    }
}
