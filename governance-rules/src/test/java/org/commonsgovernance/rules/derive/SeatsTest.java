package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.concentration;
import static org.commonsgovernance.rules.derive.DerivedFacts.share;

import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Share;
import org.junit.jupiter.api.Test;

/** Shares of seats that decide. */
class SeatsTest {
    private static final String BOARD = """
            GovernanceBody:
              - {id: board, name: Board, organization: trust, seats: 6}
            Mandate:
              - {body: board, decides: RELEASE}
            SeatCap:
              - {body: board, largestShare: 1/3}
            Seat:
              - {body: board, onBehalfOf: acme, filledBy: ELECTION}
              - {body: board, onBehalfOf: acme, filledBy: ELECTION}
              - {body: board, onBehalfOf: globex, filledBy: ELECTION, inactive: true}
              - {body: board, independent: true, filledBy: COOPTION}
            """;

    @Test
    void seats_that_are_not_listed_may_be_anybodys_and_inactive_ones_are_left_out() {
        Share share = share(Measure.RELEASE_SEATS, "acme", TWO_FIRMS + BOARD);
        assertThat(share.lower()).isEqualTo(Fraction.of(2, 5));
        assertThat(share.upper()).isEqualTo(Fraction.of(4, 5));
        assertThat(share.seatsCap()).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void a_seat_whose_term_ended_is_left_out() {
        Share share = share(Measure.BODY_SEATS, "acme", TWO_FIRMS + """
                        GovernanceBody:
                          - {id: board, name: Board}
                        Seat:
                          - {body: board, onBehalfOf: acme}
                          - {body: board, onBehalfOf: globex, period: 2024/2025-12-30}
                          - {body: board, independent: true, period: 2025/}
                        Complete:
                          - {kind: SEAT}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void a_mandate_that_is_not_listed_may_be_anybodys() {
        String seats = TWO_FIRMS + BOARD;
        assertThat(concentration(Measure.EVERY_MANDATE, seats).largestForProfitUpper())
                .isEqualTo(Fraction.ONE);
        String lists = "Complete:\n  - {kind: MANDATE}\n  - {kind: CONTROL}\n";
        assertThat(concentration(Measure.EVERY_MANDATE, seats + lists).largestForProfitUpper())
                .as("nobody is known to merge")
                .isEqualTo(Fraction.ONE);
        String merging = seats.replace("Mandate:\n", "Mandate:\n  - {body: board, decides: MERGE}\n");
        Concentration whole = concentration(Measure.EVERY_MANDATE, merging + lists);
        assertThat(whole.largestForProfitUpper()).isEqualTo(Fraction.of(4, 5));
        assertThat(whole.largestLower()).isEqualTo(Fraction.of(2, 5));
        assertThat(whole.peerFilled()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void bodies_that_decide_the_same_are_counted_together() {
        Share share = share(Measure.MERGE_SEATS, "acme", TWO_FIRMS + """
                        GovernanceBody:
                          - {id: one, name: One, seats: 2}
                          - {id: two, name: Two, seats: 4}
                        Mandate:
                          - {body: one, decides: MERGE}
                          - {body: two, decides: MERGE}
                        Seat:
                          - {body: one, onBehalfOf: acme}
                          - {body: one, onBehalfOf: acme}
                          - {body: two, independent: true}
                          - {body: two, independent: true}
                          - {body: two, independent: true}
                          - {body: two, independent: true}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 3));
    }
}
