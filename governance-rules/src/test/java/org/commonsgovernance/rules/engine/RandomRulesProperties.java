package org.commonsgovernance.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Generated;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.fuzz.RandomRules;
import org.commonsgovernance.rules.guard.Guard;
import org.commonsgovernance.rules.guard.JoinBound;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/** Whatever rules the guard accepts, the compiler takes, and the engine matches what plain Java matches. */
class RandomRulesProperties {
    private static final Guard GUARD = new Guard(FactTypes.STANDARD, Corpora.CORPUS.policy());
    private static final Deriver DERIVER = new Deriver(Corpora.CORPUS.licenses(), List.of());
    private static final int RULES = 25;

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void accepted_rules_compile_and_tree_network_and_compiler_agree(@ForAll Random random) {
        List<Rule> accepted = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RULES; i++) {
            String one = RandomRules.rule(random, "rule " + i);
            Problems problems = new Problems();
            List<Rule> rules = GUARD.evidenceRules("rules-" + i, new SourceFile("rules.drl", one), problems);
            boolean isAccepted = problems.isEmpty();
            Statistics.label("rules").collect(isAccepted ? "accepted" : "refused");
            if (isAccepted) {
                accepted.addAll(rules);
                text.append(one);
            }
        }
        RuleBase ruleBase = RuleBase.of(accepted, Limits.STANDARD);
        ProductionSetup setup = Generated.setup(random);
        List<Fact> facts = DERIVER.derive(setup, Window.TWELVE_MONTHS.upTo(setup.lastDay()), ruleBase.types())
                .facts();
        Matcher matcher = new Matcher(facts);
        if (accepted.stream().anyMatch(rule -> JoinBound.exceeds(Limits.STANDARD.partialMatches(), rule, matcher))) {
            return;
        }
        RuleBase compiled = RuleBase.compiled(accepted, Limits.STANDARD, Guard.class.getClassLoader());
        List<String> byTree = Matches.byTree(accepted, facts);
        Statistics.label("matches").collect(byTree.isEmpty() ? "none" : "some");
        assertThat(Matches.byEngine(ruleBase, facts))
                .as("network of " + text)
                .containsExactlyInAnyOrderElementsOf(byTree);
        assertThat(Matches.byEngine(compiled, facts))
                .as("compiler on " + text)
                .containsExactlyInAnyOrderElementsOf(byTree);
    }
}
