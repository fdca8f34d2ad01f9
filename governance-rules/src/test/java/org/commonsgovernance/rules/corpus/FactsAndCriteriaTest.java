package org.commonsgovernance.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Conditions;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.GovernanceRules;
import org.junit.jupiter.api.Test;

/**
 * One fact is decisive in one criterion of a tier, and at most contests others: else a single change would count many
 * times over.
 */
class FactsAndCriteriaTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    /** Records of several statements: who sees the board and who chooses tasks; what it costs and who can repair it. */
    private static final Set<String> MANIFOLD =
            Set.of(TaskBoard.class.getSimpleName(), Conditions.class.getSimpleName());

    /** For each tier and fact, the criteria that it decides all by itself. */
    private static Map<Tier, Map<String, Set<String>>> decidedAlone(Assessment assessment) {
        Map<Tier, Map<String, Set<String>>> alone = new EnumMap<>(Tier.class);
        for (Finding finding : assessment.findings()) {
            for (Evidence evidence : finding.evidence()) {
                Set<String> grounds = Grounds.of(evidence);
                if (evidence.isDecisive() && grounds.size() == 1) {
                    alone.computeIfAbsent(finding.tier(), tier -> new TreeMap<>())
                            .computeIfAbsent(grounds.iterator().next(), key -> new TreeSet<>())
                            .add(finding.criterion().value());
                }
            }
        }
        return alone;
    }

    private static void requireOneEach(ProductionSetup setup) {
        decidedAlone(EVALUATOR.evaluate(setup)).forEach((tier, facts) -> {
            // Adaptations name how things are joined, and exclude each other: a closed licence ends several at once.
            if (tier != Tier.ADAPTATION) {
                facts.forEach((fact, criteria) -> {
                    if (!MANIFOLD.contains(Grounds.type(fact))) {
                        assertThat(criteria).as(fact + " in " + setup.facts()).hasSize(1);
                    }
                });
            }
        });
    }

    @Test
    void no_fact_of_a_case_decides_two_criteria_of_a_tier() {
        Generated.CASES.forEach(FactsAndCriteriaTest::requireOneEach);
    }

    @Property(tries = 5000, seed = "1", shrinking = ShrinkingMode.OFF)
    void no_fact_at_all_decides_two_criteria_of_a_tier(@ForAll Random random) {
        List<Fact> facts = new ArrayList<>();
        Generated.addParties(facts);
        FactKind kind = Generated.any(List.of(FactKind.values()), random);
        facts.add(Generated.fact(kind.type(), "any", random));
        requireOneEach(Generated.with(Generated.CASES.get(0), facts));
    }
}
