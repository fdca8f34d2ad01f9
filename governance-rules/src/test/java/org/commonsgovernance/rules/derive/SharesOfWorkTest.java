package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.LAST_DAY;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.WORK;
import static org.commonsgovernance.rules.derive.DerivedFacts.all;
import static org.commonsgovernance.rules.derive.DerivedFacts.concentration;
import static org.commonsgovernance.rules.derive.DerivedFacts.derive;
import static org.commonsgovernance.rules.derive.DerivedFacts.one;
import static org.commonsgovernance.rules.derive.DerivedFacts.share;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Newcomers;
import org.commonsgovernance.api.model.derived.PaidWork;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.ReviewReach;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.rules.Setups;
import org.junit.jupiter.api.Test;

/** Shares of contributions, reviews and paid work. */
class SharesOfWorkTest {
    @Test
    void a_share_runs_from_what_is_attributed_to_what_may_be() {
        Share share = share(
                Measure.CONTRIBUTIONS,
                "acme",
                TWO_FIRMS + WORK + "Complete:\n  - {kind: CONTRIBUTION}\n  - {kind: CONTROL}\n");
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
        assertThat(share.upper()).isEqualTo(Fraction.of(7, 10));
        assertThat(share.forProfit()).isEqualTo(Answer.YES);
    }

    @Test
    void where_control_may_be_missing_any_organisations_may_be_one() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + "Complete:\n  - {kind: CONTRIBUTION}\n");
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
        assertThat(share.upper()).isEqualTo(Fraction.ONE);
    }

    @Test
    void an_organisation_whose_controllers_are_known_is_one_with_no_other_of_that_sort() {
        String work =
                TWO_FIRMS + WORK + "Complete:\n  - {kind: CONTRIBUTION}\nControlKnown:\n  - {organization: acme}\n";
        assertThat(share(Measure.CONTRIBUTIONS, "acme", work).upper()).isEqualTo(Fraction.ONE);
        Share share = share(Measure.CONTRIBUTIONS, "acme", work + "  - {organization: globex}\n");
        assertThat(share.upper()).isEqualTo(Fraction.of(7, 10));
        assertThat(share.source().derivedFrom()).contains("ControlKnown ControlKnown-1", "ControlKnown ControlKnown-2");
    }

    @Test
    void a_bodys_power_clears_nobody_while_its_controllers_are_not_known() {
        String trust = TWO_FIRMS + """
                AssetControl:
                  - {asset: COPYRIGHT, holder: trust, share: 1}
                Complete:
                  - {kind: CONTRIBUTOR_AGREEMENT}
                """;
        assertThat(one(RelicensingPower.class, trust).forProfit()).isEqualTo(Answer.UNKNOWN);
        assertThat(one(RelicensingPower.class, trust + "ControlKnown:\n  - {organization: trust}\n")
                        .forProfit())
                .isEqualTo(Answer.NO);
    }

    @Test
    void without_the_whole_list_of_work_there_is_no_share_of_it() {
        assertThat(all(Share.class, TWO_FIRMS + WORK)).isEmpty();
    }

    @Test
    void independent_people_stay_in_the_whole_and_are_nobodys() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + """
                        Contributor:
                          - {id: c}
                        Affiliation:
                          - {contributor: c, independent: true}
                        Complete:
                          - {kind: CONTRIBUTION}
                          - {kind: CONTROL}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
        assertThat(share.upper()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void programs_reviews_and_rejected_work_are_not_counted() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + """
                          - {contributor: bot, onBehalfOf: globex, at: 2025-05, count: 90}
                          - {contributor: b, onBehalfOf: globex, at: 2025-05, kind: REVIEW, count: 90}
                          - {contributor: b, onBehalfOf: globex, at: 2025-05, outcome: REJECTED, count: 90}
                        Contributor:
                          - {id: bot, automated: true}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void work_before_the_window_is_not_counted() {
        Share share = share(
                Measure.CONTRIBUTIONS,
                "acme",
                TWO_FIRMS + WORK
                        + "  - {contributor: b, onBehalfOf: globex, at: 2024-12-31, count: 90}\n"
                        + "Complete:\n  - {kind: CONTRIBUTION}\n");
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void people_who_change_jobs_are_counted_where_they_were_then() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + """
                        Contributor:
                          - {id: a}
                        Affiliation:
                          - {contributor: a, organization: acme, period: /2025-06-30}
                          - {contributor: a, organization: globex, period: 2025-07-01/}
                        Contribution:
                          - {contributor: a, at: 2025-06-30, count: 3}
                          - {contributor: a, at: 2025-07-01, count: 1}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void work_of_a_month_in_which_somebody_changed_jobs_is_unknown() {
        Concentration row = concentration(Measure.CONTRIBUTIONS, TWO_FIRMS + """
                        Contributor:
                          - {id: a}
                        Affiliation:
                          - {contributor: a, organization: acme, period: /2025-06-15}
                          - {contributor: a, organization: globex, period: 2025-06-16/}
                        Contribution:
                          - {contributor: a, at: 2025-06, count: 3}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(row.unknownShare()).isEqualTo(Fraction.ONE);
    }

    @Test
    void the_factors_are_the_fewest_that_make_half() {
        assertThat(Distribution.fewestForHalf(List.of(1000L, 433L, 343L, 332L, 202L, 90L, 42L, 33L)))
                .isEqualTo(2);
        assertThat(Distribution.fewestForHalf(List.of(1L, 1L, 1L, 1L))).isEqualTo(2);
        assertThat(Distribution.fewestForHalf(List.of(7L))).isEqualTo(1);
        assertThat(Distribution.fewestForHalf(List.of())).isZero();
        Concentration row =
                concentration(Measure.CONTRIBUTIONS, TWO_FIRMS + WORK + "Complete:\n  - {kind: CONTRIBUTION}\n");
        assertThat(row.elephantFactor()).isEqualTo(1);
        assertThat(row.absenceFactor()).isEqualTo(1);
        assertThat(row.people()).isEqualTo(3);
        assertThat(row.parties()).isEqualTo(3);
    }

    @Test
    void the_same_allocation_told_twice_is_not_twice_as_much() {
        Share share = share(Measure.LABOUR, "acme", TWO_FIRMS + """
                        Allocation:
                          - {resource: LABOUR, allocatedBy: acme, procedure: FIAT, share: 1/3, period: 2025-01/2025-06}
                          - {resource: LABOUR, allocatedBy: acme, procedure: FIAT, share: 1/3, period: 2025-07/2025-12}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 3));
    }

    @Test
    void what_a_setup_brings_along_is_not_computed_again() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + """
                        Share:
                          - {of: CONTRIBUTIONS, group: acme, forProfit: YES, lower: 3/5, upper: 4/5}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(3, 5));
    }

    @Test
    void the_median_is_that_of_single_contributions() {
        Sizes sizes = one(Sizes.class, """
                Contribution:
                  - {contributor: a, at: 2025-01, size: 30, count: 3}
                  - {contributor: b, at: 2025-01, size: 500}
                  - {contributor: b, at: 2025-01, size: 900}
                Complete: [{kind: CONTRIBUTION}]
                """);
        assertThat(sizes.median()).isEqualTo(10);
    }

    @Test
    void reviews_are_counted_across_people_and_groups() {
        ReviewReach reach = one(ReviewReach.class, TWO_FIRMS + """
                        Contributor: [{id: a}, {id: b}, {id: c}]
                        Affiliation:
                          - {contributor: a, organization: acme}
                          - {contributor: b, organization: acme}
                          - {contributor: c, organization: globex}
                        Contribution:
                          - {contributor: a, at: 2025-01, reviewers: [b]}
                          - {contributor: a, at: 2025-01, reviewers: [b, c]}
                          - {contributor: a, at: 2025-01, reviewers: [a]}
                          - {contributor: a, at: 2025-01}
                        Complete: [{kind: CONTRIBUTION}, {kind: CONTROL}]
                        """);
        assertThat(reach.acrossPeopleLower()).isEqualTo(Fraction.of(1, 2));
        assertThat(reach.acrossOrganizationsLower()).isEqualTo(Fraction.of(1, 4));
        assertThat(reach.acrossOrganizationsUpper()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void newcomers_are_counted_where_the_time_before_is_known() {
        String work = """
                Contribution:
                  - {contributor: old, at: 2024-05}
                  - {contributor: old, at: 2025-02}
                  - {contributor: new1, at: 2025-02}
                  - {contributor: new2, at: 2025-08, count: 3}
                Complete: [{kind: CONTRIBUTION}]
                """;
        assertThat(all(Newcomers.class, work)).isEmpty();
        ProductionSetup longer = Setups.observed("2024-01-01/2025-12-31", work);
        Newcomers newcomers = (Newcomers) derive(longer, LAST_DAY).stream()
                .filter(Newcomers.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(newcomers.perQuarter()).isEqualTo(Fraction.of(2, 4));
        assertThat(newcomers.quartersWithout()).isEqualTo(2);
        assertThat(newcomers.oneTimeShare()).isEqualTo(Fraction.of(1, 3));
    }

    /** Whoever was hired in autumn did the work of spring unpaid. */
    @Test
    void work_is_paid_for_where_its_author_was_paid_at_the_time() {
        PaidWork paid = one(PaidWork.class, TWO_FIRMS + """
                Contributor: [{id: a}]
                Affiliation:
                  - {contributor: a, independent: true, paid: NO, period: 2025-01/2025-09}
                  - {contributor: a, organization: acme, paid: YES, period: 2025-10/}
                Contribution:
                  - {contributor: a, at: 2025-03, count: 3}
                  - {contributor: a, at: 2025-11, count: 1}
                Complete: [{kind: CONTRIBUTION}]
                """);
        assertThat(paid.lower()).isEqualTo(Fraction.of(1, 4));
        assertThat(paid.upper()).isEqualTo(Fraction.of(1, 4));
    }
}
