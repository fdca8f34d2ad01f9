package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.guard.Rule;
import org.junit.jupiter.api.Test;

/** What is compared is the same work: by hand and by rules give the same evidence. */
class IndicatorsByHandTest {
    private static final RuleBase RULE_BASE = Subject.network(Subject.indicators());
    private static final IndicatorsByHand BY_HAND = new IndicatorsByHand(Subject.CORPUS.policy());

    @Test
    void by_hand_gives_the_evidence_of_the_rules_on_every_case_and_on_setups_by_chance() {
        Random random = new Random(1);
        Stream<ProductionSetup> setups = Stream.concat(
                Generated.CASES.stream(), IntStream.range(0, 3000).mapToObj(i -> Generated.setup(random)));
        Set<String> matched = new TreeSet<>();
        setups.forEach(setup -> {
            List<Fact> facts = Subject.facts(setup, RULE_BASE.types());
            List<Match> byRules = Subject.byRules(RULE_BASE, facts);
            byRules.forEach(match -> matched.add(match.rule()));
            assertThat(BY_HAND.evidence(facts)).as(setup.id()).containsExactlyInAnyOrderElementsOf(byRules);
        });
        assertThat(matched)
                .containsExactlyInAnyOrderElementsOf(
                        Subject.indicators().stream().map(Rule::name).distinct().toList());
    }
}
