package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonsgovernance.api.BatchOptions;
import org.commonsgovernance.api.BatchOutcome;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.rules.engine.Limits;
import org.junit.jupiter.api.Test;

/** Many setups in one go: the same answers, in order, and no more held or begun than allowed. */
class BatchTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    private static final List<ProductionSetup> CASES = Generated.CASES;

    private static Assessment judged(BatchOutcome outcome) {
        return ((BatchOutcome.Judged) outcome).assessment();
    }

    private static long batchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("governance-batch-") && thread.isAlive())
                .count();
    }

    @Test
    void outcomes_are_those_of_single_evaluations_in_the_order_of_the_setups() {
        List<Long> told = new ArrayList<>();
        BatchOptions options = BatchOptions.threads(3).telling((done, outcome) -> told.add(done));
        List<Assessment> all = EVALUATOR
                .evaluateAll(CASES.stream(), options)
                .map(BatchTest::judged)
                .toList();
        assertThat(all).isEqualTo(CASES.stream().map(EVALUATOR::evaluate).toList());
        assertThat(told).hasSize(CASES.size()).isSorted().endsWith((long) CASES.size());
    }

    @Test
    void no_more_setups_are_read_ahead_than_allowed() {
        AtomicInteger read = new AtomicInteger();
        Stream<ProductionSetup> setups = CASES.stream().peek(setup -> read.incrementAndGet());
        try (Stream<BatchOutcome> outcomes =
                EVALUATOR.evaluateAll(setups, BatchOptions.threads(2).ahead(5))) {
            Iterator<BatchOutcome> iterator = outcomes.iterator();
            assertThat(read).hasValue(0);
            for (int taken = 1; taken <= 20; taken++) {
                iterator.next();
                // The stream's iterator holds one more than was taken.
                assertThat(read.get()).isLessThanOrEqualTo(taken + 6);
            }
        }
    }

    @Test
    void one_that_cannot_be_judged_stops_no_other() {
        GovernanceEvaluator strict =
                GovernanceRules.builder().limits(new Limits(60, 2000, 100_000)).build();
        ProductionSetup small = Setups.of("Organization: [{id: acme, name: Acme}]\n");
        StringBuilder many = new StringBuilder("Organization: [{id: acme, name: Acme}]\nOffering:\n");
        many.append("  - {name: box, seller: acme, offers: PRODUCT, price: PAID}\n".repeat(70));
        List<BatchOutcome> outcomes = strict.evaluateAll(
                        Stream.of(small, Setups.of(many.toString()), small), BatchOptions.STANDARD)
                .toList();
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0)).isInstanceOf(BatchOutcome.Judged.class).isEqualTo(outcomes.get(2));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isInstanceOf(EvaluationException.class)
                                .hasMessageContaining("at most 60 are judged"));
    }

    @Test
    void a_licence_that_is_no_expression_refuses_its_setup_alone() {
        ProductionSetup small = Setups.of("Organization: [{id: acme, name: Acme}]\n");
        ProductionSetup bad = ProductionSetup.builder("typed")
                .observed(small.observed())
                .add(LicenseGrantBuilder.builder()
                        .id("code")
                        .covers(LicenseGrant.Covers.PRODUCT)
                        .expression("GPL v3 or so")
                        .source(Source.claimedByOther("a form"))
                        .build())
                .build();
        List<BatchOutcome> outcomes = EVALUATOR
                .evaluateAll(Stream.of(small, bad, small), BatchOptions.STANDARD)
                .toList();
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        BatchOutcome.Refused.class,
                        refused -> assertThat(refused.reason())
                                .hasMessageStartingWith("LicenseGrant \"code\" of \"typed\": \"GPL v3 or so\" is no"));
    }

    @Test
    void a_cancelled_batch_hands_on_what_it_began_and_reads_no_more() {
        AtomicInteger read = new AtomicInteger();
        Stream<ProductionSetup> setups = CASES.stream().peek(setup -> read.incrementAndGet());
        BatchOptions options = BatchOptions.threads(2).ahead(4).cancelledWhen(() -> read.get() >= 10);
        assertThat(EVALUATOR.evaluateAll(setups, options)).hasSize(10);
        assertThat(read).hasValue(10);
    }

    @Test
    void what_the_source_throws_comes_after_what_it_gave() {
        List<BatchOutcome> taken = new ArrayList<>();
        Stream<ProductionSetup> setups = IntStream.range(0, 10).mapToObj(i -> {
            if (i == 7) {
                throw new IllegalStateException("the seventh is broken");
            }
            return CASES.get(i);
        });
        assertThatThrownBy(() ->
                        EVALUATOR.evaluateAll(setups, BatchOptions.threads(2)).forEach(taken::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the seventh is broken");
        assertThat(taken).hasSize(7);
    }

    @Test
    void a_listener_that_throws_ends_the_batch() {
        BatchOptions options = BatchOptions.threads(2).telling((done, outcome) -> {
            if (done == 3) {
                throw new IllegalStateException("enough");
            }
        });
        assertThatThrownBy(() -> EVALUATOR.evaluateAll(CASES.stream(), options).toList())
                .hasMessage("enough");
    }

    @Test
    void threads_end_with_the_batch_whether_it_is_used_up_or_closed() throws InterruptedException {
        assertThat(EVALUATOR.evaluateAll(CASES.stream().limit(20), BatchOptions.threads(2)))
                .hasSize(20);
        try (Stream<BatchOutcome> outcomes = EVALUATOR.evaluateAll(CASES.stream(), BatchOptions.threads(2))) {
            outcomes.iterator().next();
        }
        for (int i = 0; i < 100 && batchThreads() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(batchThreads()).isZero();
    }

    @Test
    void a_day_and_a_window_can_be_chosen() {
        LocalDate day = LocalDate.of(2025, 6, 30);
        ProductionSetup setup = CASES.get(0);
        assertThat(EVALUATOR.evaluateAll(Stream.of(setup), BatchOptions.STANDARD.on(day, Window.TWELVE_MONTHS)))
                .containsExactly(new BatchOutcome.Judged(EVALUATOR.evaluate(setup, day, Window.TWELVE_MONTHS)));
    }

    @Test
    void options_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> BatchOptions.threads(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> BatchOptions.threads(4).ahead(3)).hasMessageContaining("ahead at least as many");
    }
}
