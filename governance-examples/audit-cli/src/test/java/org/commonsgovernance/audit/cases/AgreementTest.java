package org.commonsgovernance.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.commonsgovernance.audit.cases.Label.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private final Agreement<Answer> agreement = new Agreement<>(Answer.class);

    private void add(int times, Answer label, @Nullable Answer said) {
        for (int i = 0; i < times; i++) {
            agreement.add(label, said);
        }
    }

    @Test
    void kappa_and_interval_are_those_of_the_textbook() {
        add(20, Answer.Y, Answer.Y);
        add(5, Answer.Y, Answer.N);
        add(10, Answer.N, Answer.Y);
        add(15, Answer.N, Answer.N);
        // 35 of 50 agree; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5 would.
        assertThat(agreement.share()).isEqualTo(0.7);
        assertThat(agreement.kappa()).isCloseTo(0.4, within(1e-12));
        // Wilson's score interval of 35 of 50.
        assertThat(agreement.interval().getLowerBound()).isCloseTo(0.5625, within(5e-4));
        assertThat(agreement.interval().getUpperBound()).isCloseTo(0.8090, within(5e-4));
        assertThat(agreement.told()).isEqualTo("35 of 50, 70 % (56 to 81 %), kappa 0.40");
    }

    @Test
    void saying_nothing_agrees_with_nobody() {
        add(3, Answer.Y, null);
        add(1, Answer.P, Answer.P);
        assertThat(agreement.same()).isEqualTo(1);
        assertThat(agreement.table("unknown"))
                .containsExactly(
                        "| readers \\ rules | Y | P | N | unknown |",
                        "|---|---|---|---|---|",
                        "| Y | 0 | 0 | 0 | 3 |",
                        "| P | 0 | 1 | 0 | 0 |",
                        "| N | 0 | 0 | 0 | 0 |");
    }

    @Test
    void full_agreement_is_one() {
        add(4, Answer.N, Answer.N);
        assertThat(agreement.kappa()).isEqualTo(1);
    }
}
