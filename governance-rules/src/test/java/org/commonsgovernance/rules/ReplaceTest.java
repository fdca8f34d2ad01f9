package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.commonsgovernance.api.BatchOptions;
import org.commonsgovernance.api.BatchOutcome;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.ReplaceableEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule base is replaced while others judge: every answer is wholly the old one's or wholly the new one's. */
class ReplaceTest {
    @Test
    void every_answer_is_of_one_rule_base(@TempDir Path folder) throws Exception {
        GovernanceEvaluator one = GovernanceRules.standard();
        GovernanceEvaluator other = withoutCopyrightRules(folder);
        ProductionSetup setup = Setups.of("""
                Organization: [{id: acme, name: Acme, legalForm: COMPANY}]
                ControlExercise: [{deed: FORK_BLOCKED, by: acme, at: 2025-02}]
                """);
        Map<String, Assessment> expected = new ConcurrentHashMap<>();
        for (GovernanceEvaluator evaluator : List.of(one, other)) {
            Assessment assessment = evaluator.evaluate(setup);
            expected.put(assessment.ruleBase(), assessment);
        }
        assertThat(expected).hasSize(2);
        assertThat(expected.values().stream().map(Assessment::findings).distinct())
                .hasSize(2);

        ReplaceableEvaluator evaluator = new ReplaceableEvaluator(one);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Map<String, Integer>>> judges = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                judges.add(threads.submit(judge(evaluator, setup, expected, isOver)));
            }
            for (int i = 0; i < 400; i++) {
                evaluator.replace(i % 2 == 0 ? other : one);
                Thread.sleep(1);
            }
            isOver.set(true);
            for (Future<Map<String, Integer>> judge : judges) {
                assertThat(judge.get()).hasSize(2);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(evaluator.current()).isSameAs(one);
    }

    @Test
    void a_batch_that_began_is_judged_by_one_rule_base(@TempDir Path folder) throws IOException {
        GovernanceEvaluator one = GovernanceRules.standard();
        ReplaceableEvaluator evaluator = new ReplaceableEvaluator(one);
        ProductionSetup setup = Setups.of("Organization: [{id: acme, name: Acme, legalForm: COMPANY}]\n");
        Set<String> ruleBases = new HashSet<>();
        try (Stream<BatchOutcome> outcomes = evaluator.evaluateAll(
                Stream.generate(() -> setup).limit(40), BatchOptions.threads(2).ahead(4))) {
            Iterator<BatchOutcome> iterator = outcomes.iterator();
            iterator.next();
            evaluator.replace(withoutCopyrightRules(folder));
            while (iterator.hasNext()) {
                ruleBases.add(
                        ((BatchOutcome.Judged) iterator.next()).assessment().ruleBase());
            }
        }
        assertThat(ruleBases).containsExactly(one.evaluate(setup).ruleBase());
    }

    private static Callable<Map<String, Integer>> judge(
            GovernanceEvaluator evaluator,
            ProductionSetup setup,
            Map<String, Assessment> expected,
            AtomicBoolean isOver) {
        return () -> {
            Map<String, Integer> seen = new ConcurrentHashMap<>();
            while (!isOver.get()) {
                Assessment assessment = evaluator.evaluate(setup);
                assertThat(assessment).isEqualTo(expected.get(assessment.ruleBase()));
                seen.merge(assessment.ruleBase(), 1, Integer::sum);
            }
            return seen;
        };
    }

    private static GovernanceEvaluator withoutCopyrightRules(Path folder) throws IOException {
        Corpora.copyTo(folder);
        Path rules = folder.resolve("indicators/product-control/rules.drl");
        Files.writeString(
                rules, Files.readString(rules).replace("FORK_SUED, FORK_BLOCKED, DATA_WITHHELD", "DATA_WITHHELD"));
        return GovernanceRules.builder().criteria(folder).build();
    }
}
