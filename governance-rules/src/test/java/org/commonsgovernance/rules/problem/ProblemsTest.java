package org.commonsgovernance.rules.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test
    void textsOfMoreThanAreKeptAreCountedAndNeverMade() {
        Problems problems = new Problems();
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 100_000; i++) {
            int line = i + 1;
            problems.add(() -> new Problem("x.yaml", line, 1, "wrong " + made.incrementAndGet(), null, 0));
        }
        assertThat(problems.size()).isEqualTo(100_000);
        assertThat(made.get()).isEqualTo(1_000);
        InvalidInputException told = problems.failure();
        assertThat(told.problems()).hasSize(200);
        assertThat(told.problems().get(0).message()).isEqualTo("wrong 1");
        assertThat(told.getMessage()).endsWith("... and 99800 more");
    }
}
