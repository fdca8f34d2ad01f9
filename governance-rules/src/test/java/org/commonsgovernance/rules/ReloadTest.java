package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.ReplaceableEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.LayerChange;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.pack.Workshop;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A platform loads what a community changes, while others judge. */
class ReloadTest {
    /** {@code -Dreloads=200} for more. */
    private static final int RELOADS = Integer.getInteger("reloads", 50);

    /** Depends on the figure of every pack that is loaded. */
    private static final ProductionSetup SETUP = Setups.of("""
            Participation: [{newcomersPerQuarter: 1/2}]
            AccessRule: [{action: USE, requirement: NONE}, {action: CONTRIBUTE, requirement: PAYMENT}]
            """);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void reloads_are_seen_whole_and_a_broken_pack_leaves_the_old_one_in_force(@TempDir Path parent) throws Exception {
        Workshop pack = Workshop.copiedTo(parent.resolve("workshop"));
        ReplaceableEvaluator evaluator = new ReplaceableEvaluator(pack.build());
        // What each rule base says of the setup when nobody replaces anything: known before it is in place.
        Map<String, Assessment> expected = new ConcurrentHashMap<>();
        know(evaluator.current(), expected);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Map<String, Integer>>> judges = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                judges.add(threads.submit(judge(evaluator, expected, isOver)));
            }
            String figure = "share: 3/4";
            for (int i = 1; i <= RELOADS; i++) {
                String next = "share: " + (i % 2 == 0 ? 400 : 600) + "/" + (1000 + i);
                pack.edit("pack.yaml", figure, next);
                figure = next;
                if (i % 10 == 0) {
                    GovernanceEvaluator before = evaluator.current();
                    pack.edit("pack.yaml", "id: workshop\n", "id: work shop\n");
                    assertThatThrownBy(() -> evaluator.replace(pack.build())).isInstanceOf(InvalidInputException.class);
                    assertThat(evaluator.current()).isSameAs(before);
                    pack.edit("pack.yaml", "id: work shop\n", "id: workshop\n");
                }
                GovernanceEvaluator loaded = pack.build();
                know(loaded, expected);
                evaluator.replace(loaded);
                Thread.sleep(2); // so that others get to see it
            }
            isOver.set(true);
            for (Future<Map<String, Integer>> judge : judges) {
                assertThat(judge.get()).hasSizeGreaterThan(RELOADS / 4);
            }
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
        assertThat(expected).hasSize(RELOADS + 1);
        assertThat(expected.values().stream().map(ReloadTest::figure).distinct())
                .hasSize(RELOADS + 1);
    }

    private static void know(GovernanceEvaluator loaded, Map<String, Assessment> expected) {
        Assessment assessment = loaded.evaluate(SETUP);
        expected.put(assessment.ruleBase(), assessment);
    }

    private static String figure(Assessment assessment) {
        return assessment.layering().changes().stream()
                .filter(change -> change.name().equals("workshop.enoughArrivals"))
                .map(LayerChange::after)
                .findFirst()
                .orElseThrow();
    }

    private static Callable<Map<String, Integer>> judge(
            GovernanceEvaluator evaluator, Map<String, Assessment> expected, AtomicBoolean isOver) {
        return () -> {
            Map<String, Integer> seen = new ConcurrentHashMap<>();
            while (!isOver.get()) {
                Assessment assessment = evaluator.evaluate(SETUP);
                assertThat(assessment).isEqualTo(expected.get(assessment.ruleBase()));
                seen.merge(assessment.ruleBase(), 1, Integer::sum);
            }
            return seen;
        };
    }
}
