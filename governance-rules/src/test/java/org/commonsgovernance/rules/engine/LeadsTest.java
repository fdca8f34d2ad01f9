package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Outlook.Lack;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Outlook.Want;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.junit.jupiter.api.Test;

/** An open question says what would answer it: given that, the rule answers. */
class LeadsTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    private static final String ALL_BUT_DECISIONS = """
            Disclosure:
              - {subject: CHANGES, audience: PUBLIC}
              - {subject: DISCUSSION, audience: PUBLIC}
              - {subject: ROADMAP, audience: PUBLIC}
            """;

    private static final String HOST = """
            Organization:
              - {id: acme, name: Acme, legalForm: COMPANY}
            """;

    private static Optional<Lead> lead(String facts, String criterion, Stance stance) {
        return EVALUATOR.outlook(Setups.of(facts)).openQuestions().stream()
                .filter(question -> question.criterion().value().equals(criterion))
                .flatMap(question -> question.leads().stream())
                .filter(one -> one.stance() == stance)
                .findFirst();
    }

    private static Want only(Optional<Lead> lead) {
        assertThat(lead).isPresent();
        assertThat(lead.orElseThrow().wants()).hasSize(1);
        return lead.orElseThrow().wants().get(0);
    }

    private static Status status(String facts, String criterion) {
        return EVALUATOR
                .evaluate(Setups.of(facts))
                .finding(new CriterionId(criterion))
                .status();
    }

    @Test
    void a_value_that_no_source_tells_is_named_with_its_fact() {
        Want want = only(lead(ALL_BUT_DECISIONS, "holoptism", Stance.SUPPORTS));
        assertThat(want.lack()).isEqualTo(Lack.VALUE);
        assertThat(want.type()).isEqualTo("Openness");
        assertThat(want.looksFor()).containsExactly("Disclosure");
        assertThat(want.conditions()).containsExactly("decisions == PUBLIC");
        assertThat(status(ALL_BUT_DECISIONS + "  - {subject: DECISIONS, audience: PUBLIC}", "holoptism"))
                .isEqualTo(Status.ESTABLISHED);
    }

    @Test
    void of_what_is_only_claimed_a_better_source_is_wanted() {
        String claimed = ALL_BUT_DECISIONS + "  - {id: said, subject: DECISIONS, audience: PUBLIC, source: said}";
        Want want = only(lead(claimed, "holoptism", Stance.SUPPORTS));
        assertThat(want.lack()).isEqualTo(Lack.SOURCE);
        assertThat(want.fact()).isNotNull().extracting(fact -> fact.id()).isEqualTo("said");
        assertThat(status(claimed.replace("source: said", "source: paper"), "holoptism"))
                .isEqualTo(Status.ESTABLISHED);
    }

    @Test
    void a_fact_that_nobody_gave_is_named_by_what_it_must_say() {
        Want want = only(lead("{}", "beyond-exchange", Stance.OPPOSES));
        assertThat(want.lack()).isEqualTo(Lack.FACT);
        assertThat(want.type()).isEqualTo("AccessRule");
        assertThat(want.fact()).isNull();
        assertThat(want.conditions()).contains("action == USE").anyMatch(one -> one.startsWith("requirement in"));
        assertThat(status("AccessRule: [{action: USE, requirement: PAYMENT}]", "beyond-exchange"))
                .isEqualTo(Status.REFUTED);
    }

    @Test
    void a_list_that_a_source_calls_complete_has_no_further_facts() {
        assertThat(lead(HOST, "beyond-commodity", Stance.OPPOSES).orElseThrow().wants())
                .anyMatch(want -> want.lack() == Lack.FACT && want.type().equals("Offering"));
        assertThat(lead(HOST + "Complete: [{kind: OFFERING}]", "beyond-commodity", Stance.OPPOSES).stream()
                        .flatMap(one -> one.wants().stream()))
                .noneMatch(want -> want.type().equals("Offering"));
    }

    @Test
    void what_is_known_stands_against_a_rule() {
        String inside = ALL_BUT_DECISIONS.replace("ROADMAP, audience: PUBLIC", "ROADMAP, audience: MEMBERS");
        assertThat(lead(inside, "holoptism", Stance.SUPPORTS)).isEmpty();
    }

    /** Of every fifth case: a lead's rule decides nothing yet, and each question's leads are one for it and one against. */
    @Test
    void a_rule_that_decides_is_no_lead() {
        int leads = 0;
        for (int i = 0; i < Generated.CASES.size(); i += 5) {
            ProductionSetup setup = Generated.CASES.get(i);
            Assessment assessment = EVALUATOR.evaluate(setup);
            for (OpenQuestion question : EVALUATOR.outlook(setup).openQuestions()) {
                List<String> deciding = assessment.finding(question.criterion()).evidence().stream()
                        .filter(Evidence::isDecisive)
                        .map(Evidence::rule)
                        .toList();
                assertThat(question.leads()).extracting(Lead::rule).noneMatch(deciding::contains);
                assertThat(question.leads()).extracting(Lead::stance).doesNotHaveDuplicates();
                assertThat(question.leads()).allMatch(lead -> !lead.wants().isEmpty());
                leads += question.leads().size();
            }
        }
        assertThat(leads).isGreaterThan(Generated.CASES.size() / 5);
    }
}
