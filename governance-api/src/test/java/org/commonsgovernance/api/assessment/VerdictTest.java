package org.commonsgovernance.api.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commonsgovernance.api.model.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of verdicts, their range, and what coverage is enough. */
class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "CORPORATE_CONTROLLED, DIAGONAL, true",
        "DIAGONAL, CORPORATE_CONTROLLED, false",
        "NEITHER, DIAGONAL, true",
        "DIAGONAL, NEITHER, true",
        "PEER_PRODUCTION, DIAGONAL, false",
        "PEER_PRODUCTION, PEER_PRODUCTION, true",
        "UNDETERMINED, PEER_PRODUCTION, false",
        "PEER_PRODUCTION, UNDETERMINED, false",
    })
    void verdicts_have_an_order(Verdict verdict, Verdict other, boolean atOrBelow) {
        assertThat(verdict.isAtOrBelow(other)).isEqualTo(atOrBelow);
    }

    @Test
    void a_range_holds_what_lies_between() {
        VerdictRange range = new VerdictRange(Verdict.CORPORATE_CONTROLLED, Verdict.DIAGONAL);
        assertThat(range.contains(Verdict.DIAGONAL)).isTrue();
        assertThat(range.contains(Verdict.PEER_PRODUCTION)).isFalse();
        assertThat(range.isSettled()).isFalse();
        assertThat(new VerdictRange(Verdict.NEITHER, Verdict.NEITHER).isSettled())
                .isTrue();
        assertThatThrownBy(() -> new VerdictRange(Verdict.PEER_PRODUCTION, Verdict.DIAGONAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, true", "2, 4, false", "1, 1, true", "0, 0, true", "0, 4, false"})
    void coverage_is_enough_from_the_required_share_on(int decided, int applicable, boolean enough) {
        Coverage coverage = new Coverage(Tally.Scope.INDICATORS, decided, applicable, Fraction.of(3, 4));
        assertThat(coverage.isEnough()).isEqualTo(enough);
    }

    @Test
    void a_criterion_id_is_lower_case_words() {
        assertThat(new CriterionId("product-control").toString()).isEqualTo("product-control");
        assertThatThrownBy(() -> new CriterionId("Product Control")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CriterionId("../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
