package org.commonsgovernance.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    @Test
    void read_as_a_sentence_goes_on() {
        assertThat(Conditions.words(List.of(
                        "of in ( ROADMAP_SEATS, MERGE_SEATS, BUDGET_SEATS )",
                        "forProfit == YES",
                        "lower > policy.controlled (1/2)")))
                .isEqualTo("of roadmap seats, merge seats or budget seats, and whose for profit is yes, and"
                        + " whose lower is above 1/2 (controlled)");
        assertThat(Conditions.words(List.of("data == PUBLIC || data == UNKNOWN", "group == $firm", "!holdsPower")))
                .isEqualTo("whose data is public, or whose data is unknown, and whose group is that firm, and whose"
                        + " holds power is not true");
        assertThat(Conditions.words(List.of("perQuarter >= 1", "trademark", "requirement != DCO")))
                .isEqualTo("whose per quarter is at least 1, and whose trademark is true, and whose requirement is"
                        + " known and is not dco");
        assertThat(Conditions.words(List.of())).isEmpty();
        assertThat(Conditions.open(List.of("by"))).isEqualTo("whose by nobody tells");
        assertThat(Conditions.words(List.of("by"))).isEqualTo("whose by is true");
        assertThat(Conditions.open(List.of("by == PEERS"))).isEqualTo("by peers");
    }

    @Test
    void stay_as_they_are_where_they_are_of_another_shape() {
        assertThat(Conditions.words(List.of("this matches \"<b>\u202e\"", "criterion == \"product-control\"")))
                .isEqualTo("with this matches \"<b>\u00b7\", and whose criterion is product-control");
    }
}
