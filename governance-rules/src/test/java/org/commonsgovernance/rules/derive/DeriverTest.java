package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.Newcomers;
import org.commonsgovernance.api.model.derived.Openness;
import org.commonsgovernance.api.model.derived.OutsiderStanding;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.derived.PaidWork;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.Parties;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.Reach;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.ReviewReach;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.Test;

/** What is derived from given facts, one notion at a time. */
class DeriverTest {
    private static final String TWO_FIRMS = """
            Organization:
              - {id: acme, name: Acme, legalForm: COMPANY}
              - {id: globex, name: Globex, legalForm: COMPANY}
              - {id: trust, name: Trust, legalForm: CHARITY}
            """;

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static List<Fact> derive(ProductionSetup setup, LocalDate asOf) {
        Set<Class<? extends Fact>> all = new HashSet<>();
        FactTypes.STANDARD.all().forEach(type -> all.add(type.javaType()));
        return new Deriver(Corpora.CORPUS.licenses(), List.of())
                .derive(setup, Window.TWELVE_MONTHS.upTo(asOf), all)
                .facts();
    }

    private static <F extends Fact> List<F> all(Class<F> type, String facts) {
        return derive(Setups.of(facts), LAST_DAY).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <F extends Fact> F one(Class<F> type, String facts) {
        List<F> found = all(type, facts);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Share share(Measure of, String group, String facts) {
        return all(Share.class, facts).stream()
                .filter(share -> share.of() == of && share.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static Concentration concentration(Measure of, String facts) {
        return all(Concentration.class, facts).stream()
                .filter(row -> row.of() == of)
                .findFirst()
                .orElseThrow();
    }

    private static final String WORK = """
            Contribution:
              - {contributor: a, onBehalfOf: acme, at: 2025-03, count: 5}
              - {contributor: b, onBehalfOf: globex, at: 2025-04, count: 3}
              - {contributor: c, at: 2025-05, count: 2}
            """;

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
    void firms_of_one_holding_are_one_group() {
        Share share = share(
                Measure.CONTRIBUTIONS,
                "holding",
                TWO_FIRMS + "  - {id: holding, name: Holding, legalForm: COMPANY}\n" + WORK + """
                        Control:
                          - {controller: holding, controlled: acme, means: OWNERSHIP}
                          - {controller: holding, controlled: globex, means: OWNERSHIP}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(8, 10));
    }

    @Test
    void a_link_of_control_that_ended_joins_nobody() {
        Share share = share(Measure.CONTRIBUTIONS, "acme", TWO_FIRMS + WORK + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP, period: /2025-12-30}
                        Complete:
                          - {kind: CONTRIBUTION}
                        """);
        assertThat(share.lower()).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void a_company_that_a_charity_owns_is_not_for_profit() {
        Participant participant = one(Participant.class, TWO_FIRMS + """
                        Control:
                          - {controller: trust, controlled: acme, means: OWNERSHIP}
                        Stewardship:
                          - {organization: acme, of: PROJECT}
                        ControlKnown:
                          - {organization: trust}
                        """);
        assertThat(participant.group()).isEqualTo("trust");
        assertThat(participant.forProfit()).isEqualTo(Answer.NO);
    }

    @Test
    void a_person_and_the_firm_they_control_are_one_group_headed_by_the_firm() {
        Participant participant =
                one(Participant.class, TWO_FIRMS + "  - {id: founder, name: the founder, legalForm: PERSON}\n" + """
                        Control:
                          - {controller: founder, controlled: acme, means: OFFICE}
                        AssetControl:
                          - {asset: TRADEMARK, holder: founder}
                        """);
        assertThat(participant.group()).isEqualTo("acme");
        assertThat(participant.forProfit()).isEqualTo(Answer.YES);
    }

    @Test
    void whoever_several_unrelated_ones_control_stands_alone() {
        List<Participant> participants =
                all(Participant.class, TWO_FIRMS + "  - {id: venture, name: Venture, legalForm: COMPANY}\n" + """
                        Control:
                          - {controller: acme, controlled: venture, means: OWNERSHIP}
                          - {controller: globex, controlled: venture, means: OWNERSHIP}
                        Stewardship:
                          - {organization: venture, of: PROJECT}
                          - {organization: acme, of: ASSETS}
                        """);
        assertThat(participants.stream().map(Participant::group)).containsExactlyInAnyOrder("acme", "venture");
    }

    @Test
    void control_in_a_circle_makes_one_group() {
        List<Participant> participants = all(Participant.class, TWO_FIRMS + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP}
                          - {controller: globex, controlled: acme, means: BOARD}
                        Stewardship:
                          - {organization: globex, of: PROJECT}
                          - {organization: acme, of: ASSETS}
                        """);
        assertThat(participants).hasSize(1);
    }

    @Test
    void that_no_for_profit_takes_part_needs_complete_lists() {
        String charity = "Organization:\n  - {id: trust, name: Trust, legalForm: CHARITY}\n";
        assertThat(one(Parties.class, charity).forProfit()).isEqualTo(Answer.UNKNOWN);
        String lists = "Complete:\n  - {kind: ORGANIZATION}\n  - {kind: CONTROL}\n";
        assertThat(one(Parties.class, charity + lists).forProfit()).isEqualTo(Answer.NO);
        assertThat(one(Parties.class, TWO_FIRMS + lists).forProfit()).isEqualTo(Answer.UNKNOWN);
        assertThat(one(Parties.class, TWO_FIRMS + "Stewardship:\n  - {organization: acme, of: PROJECT}\n")
                        .forProfit())
                .isEqualTo(Answer.YES);
    }

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

    @Test
    void what_is_held_is_one_row_a_group() {
        Holdings holdings = one(Holdings.class, TWO_FIRMS + """
                        AssetControl:
                          - {asset: TRADEMARK, holder: acme}
                          - {asset: REPOSITORY, holder: acme}
                          - {asset: PATENTS, holder: acme}
                          - {asset: COPYRIGHT, holder: acme, share: 1/2}
                        """);
        assertThat(holdings.trademark()).isTrue();
        assertThat(holdings.copyright()).isFalse();
        assertThat(holdings.count()).isEqualTo(2);
    }

    @Test
    void copyright_is_dispersed_in_trust_or_sole() {
        String copyright = TWO_FIRMS + "AssetControl:\n  - {asset: COPYRIGHT, ";
        assertThat(one(CopyrightHolding.class, copyright + "dispersed: true}\n").kind())
                .isEqualTo(CopyrightHolding.Kind.DISPERSED);
        String trust = copyright + "holder: trust, share: 1}\n";
        assertThat(one(CopyrightHolding.class, trust).kind()).isEqualTo(CopyrightHolding.Kind.SOLE);
        assertThat(one(CopyrightHolding.class, trust + "ControlKnown:\n  - {organization: trust}\n")
                        .kind())
                .isEqualTo(CopyrightHolding.Kind.TRUST);
        assertThat(one(CopyrightHolding.class, copyright + "holder: acme, share: 3/5}\n")
                        .kind())
                .isEqualTo(CopyrightHolding.Kind.SOLE);
        assertThat(one(CopyrightHolding.class, copyright + "holder: acme, share: 1/5}\n")
                        .kind())
                .isEqualTo(CopyrightHolding.Kind.UNKNOWN);
    }

    @Test
    void the_power_to_change_terms_comes_from_copyright_or_agreements() {
        RelicensingPower power = one(RelicensingPower.class, TWO_FIRMS + """
                        ContributorAgreement:
                          - {instrument: LICENSE_AGREEMENT, recipient: trust, mayRelicense: YES}
                          - {instrument: ASSIGNMENT, recipient: acme}
                        ControlExercise:
                          - {deed: RELICENSED, by: acme, at: 2025-02, resultingTerms: CLOSED, consent: HOLDER_ALONE}
                        """);
        assertThat(power.group()).isEqualTo("acme");
        assertThat(power.forProfit()).isEqualTo(Answer.YES);
        assertThat(power.exercised()).isEqualTo(Answer.YES);
        assertThat(power.source().derivedFrom()).contains("ControlExercise ControlExercise-1");
    }

    @Test
    void changing_terms_with_the_authors_or_to_open_ones_is_no_capture() {
        String power = TWO_FIRMS + """
                ContributorAgreement:
                  - {instrument: ASSIGNMENT, recipient: acme}
                Complete:
                  - {kind: CONTROL_EXERCISE}
                ControlExercise:
                  - {deed: RELICENSED, by: acme, at: 2025-02,\s""";
        assertThat(one(RelicensingPower.class, power + "resultingTerms: OPEN, consent: HOLDER_ALONE}\n")
                        .exercised())
                .isEqualTo(Answer.NO);
        assertThat(one(RelicensingPower.class, power + "resultingTerms: CLOSED, consent: ALL_AUTHORS}\n")
                        .exercised())
                .isEqualTo(Answer.NO);
        assertThat(one(RelicensingPower.class, power + "resultingTerms: CLOSED}\n")
                        .exercised())
                .isEqualTo(Answer.YES);
        assertThat(one(RelicensingPower.class, power + "consent: HOLDER_ALONE}\n")
                        .exercised())
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void that_nobody_can_change_the_terms_needs_complete_lists() {
        String dco = TWO_FIRMS + """
                ContributorAgreement:
                  - {instrument: DCO}
                AssetControl:
                  - {asset: COPYRIGHT, dispersed: true}
                Complete:
                  - {kind: CONTRIBUTOR_AGREEMENT}
                """;
        assertThat(all(RelicensingPower.class, dco.replace("Complete:\n  - {kind: CONTRIBUTOR_AGREEMENT}\n", "")))
                .isEmpty();
        RelicensingPower power = one(RelicensingPower.class, dco);
        assertThat(power.holder()).isEqualTo(RelicensingPower.Holder.NOBODY);
        assertThat(power.forProfit()).isEqualTo(Answer.NO);
    }

    @Test
    void a_product_is_as_open_as_its_worst_part_and_a_part_as_its_best_grant() {
        ProductTerms terms = one(ProductTerms.class, TWO_FIRMS + """
                        LicenseGrant:
                          - {expression: AGPL-3.0-only, covers: PRODUCT, part: core, licensor: acme}
                          - {expression: LicenseRef-Commercial, terms: CLOSED, covers: PRODUCT, part: core, licensor: acme}
                          - {expression: BUSL-1.1, covers: PRODUCT, part: server, licensor: acme}
                          - {expression: CC-BY-NC-4.0, covers: DOCUMENTATION, licensor: acme}
                        """);
        assertThat(terms.license()).isEqualTo(Terms.CLOSED);
        assertThat(terms.licensor()).isEqualTo("acme");
        assertThat(terms.grantedByForProfit()).isEqualTo(Answer.YES);
        assertThat(terms.paidOnly()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void that_nothing_is_for_money_only_needs_all_offerings() {
        String gratis = TWO_FIRMS + """
                LicenseGrant:
                  - {expression: MIT, covers: PRODUCT}
                Offering:
                  - {name: download, seller: trust, offers: PRODUCT, price: GRATIS, advertising: NO}
                """;
        assertThat(one(ProductTerms.class, gratis).paidOnly()).isEqualTo(Answer.UNKNOWN);
        ProductTerms terms = one(ProductTerms.class, gratis + "Complete:\n  - {kind: OFFERING}\n");
        assertThat(terms.paidOnly()).isEqualTo(Answer.NO);
        assertThat(terms.advertising()).isEqualTo(Answer.NO);
    }

    @Test
    void sellers_are_counted_by_group() {
        Sellers sellers = one(Sellers.class, TWO_FIRMS + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP}
                        Offering:
                          - {name: support, seller: acme, offers: SERVICE, price: PAID, exclusiveRight: NO}
                          - {name: more support, seller: globex, offers: SERVICE, price: PAID, exclusiveRight: NO}
                          - {name: training, seller: trust, offers: SERVICE, price: PAID, exclusiveRight: NO}
                        Complete:
                          - {kind: OFFERING}
                          - {kind: CONTROL}
                        """);
        assertThat(sellers.groups()).isEqualTo(2);
        assertThat(sellers.exclusive()).isEqualTo(Answer.NO);
    }

    @Test
    void openness_is_the_narrowest_that_is_told() {
        Openness openness = one(Openness.class, """
                Disclosure:
                  - {subject: SOURCE, audience: PUBLIC}
                  - {subject: CHANGES, audience: PUBLIC, delayDays: 30}
                  - {subject: CHANGES, audience: INTERNAL}
                """);
        assertThat(openness.code()).isEqualTo(Reach.PUBLIC);
        assertThat(openness.changes()).isEqualTo(Reach.INTERNAL);
        assertThat(openness.decisions()).isEqualTo(Reach.UNKNOWN);
        assertThat(openness.longestDelayDays()).isEqualTo(30);
    }

    @Test
    void the_way_in_is_as_narrow_as_its_narrowest_gate() {
        Entry entry = one(Entry.class, """
                AccessRule:
                  - {action: CONTRIBUTE, requirement: NONE}
                  - {action: CONTRIBUTE, requirement: ACCOUNT}
                  - {action: COMMIT, requirement: EMPLOYMENT}
                ContributorAgreement:
                  - {instrument: DCO}
                """);
        assertThat(entry.contribute()).isEqualTo(AccessRule.Requirement.ACCOUNT);
        assertThat(entry.agreement()).isEqualTo(ContributorAgreement.Instrument.DCO);
    }

    @Test
    void outsiders_are_those_not_of_the_largest_group_that_merges() {
        OutsiderStanding outsiders = one(OutsiderStanding.class, TWO_FIRMS + """
                        GovernanceBody:
                          - {id: committers, name: Committers, seats: 10}
                        Mandate:
                          - {body: committers, decides: MERGE}
                        Seat:
                          - {body: committers, onBehalfOf: acme}
                          - {body: committers, onBehalfOf: acme}
                          - {body: committers, onBehalfOf: globex}
                          - {body: committers, independent: true}
                        Complete:
                          - {kind: CONTROL}
                        """);
        assertThat(outsiders.largestGroup()).isEqualTo("acme");
        assertThat(outsiders.seatShareLower()).isEqualTo(Fraction.of(2, 10));
        assertThat(outsiders.seatShareUpper()).isEqualTo(Fraction.of(8, 10));
        assertThat(outsiders.outsidersWithMergeRights()).isEqualTo(2);
        assertThat(outsiders.outsidersMayHaveMergeRights()).isEqualTo(8);
    }

    @Test
    void acceptance_compares_outsiders_with_insiders() {
        Acceptance acceptance = one(Acceptance.class, """
                Participation:
                  - {acceptedFromOutsiders: 30, rejectedFromOutsiders: 70, acceptedFromInsiders: 90, rejectedFromInsiders: 10}
                """);
        assertThat(acceptance.ratio()).isEqualTo(Fraction.of(1, 3));
        assertThat(acceptance.proposalsOfOutsiders()).isEqualTo(100);
    }

    @Test
    void a_derived_fact_is_as_weak_as_the_weakest_it_rests_on() {
        List<Holdings> holdings = all(Holdings.class, TWO_FIRMS + """
                        AssetControl:
                          - {asset: TRADEMARK, holder: acme, source: counted}
                          - {asset: REPOSITORY, holder: acme, source: rumour}
                        """);
        // What is documented stands by itself; the rumour adds a row and weakens nothing.
        assertThat(holdings).hasSize(2);
        assertThat(holdings.get(0).count()).isEqualTo(1);
        assertThat(holdings.get(0).source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(holdings.get(1).count()).isEqualTo(2);
        assertThat(holdings.get(1).source().basis()).isEqualTo(Basis.CLAIMED);
        assertThat(holdings.get(1).source().derivedFrom())
                .containsExactly("AssetControl AssetControl-1", "AssetControl AssetControl-2", "Organization acme");
    }

    @Test
    void documents_that_list_all_are_not_opened_by_a_claim() {
        List<Share> shares = all(Share.class, TWO_FIRMS + """
                                GovernanceBody:
                                  - {id: board, name: Board}
                                Seat:
                                  - {body: board, onBehalfOf: acme}
                                  - {body: board, onBehalfOf: globex, source: rumour}
                                Complete:
                                  - {kind: SEAT}
                                """).stream()
                .filter(share -> share.group().equals("acme"))
                .toList();
        assertThat(shares).hasSize(2);
        assertThat(shares.get(0).lower()).isEqualTo(Fraction.ONE);
        assertThat(shares.get(0).source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(shares.get(1).lower()).isEqualTo(Fraction.of(1, 2));
        assertThat(shares.get(1).source().basis()).isEqualTo(Basis.CLAIMED);
    }

    @Test
    void what_is_claimed_of_people_is_cited_with_their_work() {
        Concentration row = concentration(Measure.CONTRIBUTIONS, TWO_FIRMS + WORK + """
                        Contributor: [{id: c}]
                        Affiliation:
                          - {contributor: c, independent: true, source: rumour}
                        Complete: [{kind: CONTRIBUTION}, {kind: CONTROL}]
                        """);
        // The first row rests on documents alone: there, whom c works for is unknown.
        assertThat(row.source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(row.unknownShare()).isEqualTo(Fraction.of(1, 5));
    }

    @Test
    void a_claimed_figure_replaces_none_that_is_computed_from_documents() {
        List<ProductTerms> terms = all(ProductTerms.class, TWO_FIRMS + """
                        LicenseGrant:
                          - {expression: BUSL-1.1, covers: PRODUCT, licensor: acme}
                        ProductTerms:
                          - {license: OPEN, source: said}
                        """);
        assertThat(terms.stream().map(ProductTerms::license)).containsExactlyInAnyOrder(Terms.OPEN, Terms.CLOSED);
    }

    @Test
    void no_name_of_a_part_decides_who_grants_the_worst_terms() {
        for (List<String> parts : List.of(List.of("a", "b"), List.of("b", "a"))) {
            ProductTerms terms = one(ProductTerms.class, TWO_FIRMS + """
                            LicenseGrant:
                              - {expression: BUSL-1.1, covers: PRODUCT, part: %s, licensor: acme}
                              - {expression: BUSL-1.1, covers: PRODUCT, part: %s, licensor: trust}
                            """.formatted(parts.get(0), parts.get(1)));
            assertThat(terms.grantedByForProfit()).isEqualTo(Answer.YES);
        }
    }

    @Test
    void whoever_a_fact_names_as_doing_something_takes_part() {
        assertThat(one(Participant.class, TWO_FIRMS + "ControlExercise:\n  - {deed: FORK_SUED, by: acme, at: 2024}\n")
                        .group())
                .isEqualTo("acme");
        assertThat(one(
                                Participant.class,
                                TWO_FIRMS + "ContributorAgreement:\n  - {instrument: ASSIGNMENT, recipient: globex}\n")
                        .group())
                .isEqualTo("globex");
        assertThat(all(Participant.class, TWO_FIRMS)).isEmpty();
    }

    @Test
    void a_surplus_follows_ownership_and_not_appointment() {
        String steward = TWO_FIRMS
                + "Stewardship:\n  - {organization: acme, of: PROJECT}\nControlKnown:\n  - {organization: trust}\nControl:\n";
        assertThat(one(Participant.class, steward + "  - {controller: trust, controlled: acme, means: OWNERSHIP}\n")
                        .forProfit())
                .isEqualTo(Answer.NO);
        assertThat(one(Participant.class, steward + "  - {controller: trust, controlled: acme, means: APPOINTMENT}\n")
                        .forProfit())
                .isEqualTo(Answer.YES);
    }

    @Test
    void a_persons_firm_heads_their_group_whatever_the_ids_are() {
        for (String foundation : List.of("a-foundation", "z-foundation")) {
            Participant participant = one(Participant.class, """
                    Organization:
                      - {id: founder, name: the founder, legalForm: PERSON}
                      - {id: firm, name: Firm, legalForm: COMPANY}
                      - {id: %1$s, name: Foundation, legalForm: FOUNDATION}
                    Control:
                      - {controller: founder, controlled: firm, means: OWNERSHIP}
                      - {controller: founder, controlled: %1$s, means: OFFICE}
                    Stewardship:
                      - {organization: %1$s, of: PROJECT}
                    """.formatted(foundation));
            assertThat(participant.group()).isEqualTo("firm");
            assertThat(participant.forProfit()).isEqualTo(Answer.YES);
        }
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
    void where_no_agreement_is_asked_a_complete_list_of_them_is_empty() {
        Entry entry = one(Entry.class, "Complete:\n  - {kind: CONTRIBUTOR_AGREEMENT}\n");
        assertThat(entry.agreement()).isEqualTo(ContributorAgreement.Instrument.NONE);
        assertThat(entry.contribute()).isNull();
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
    void owners_are_compared_as_sets() {
        OwnerSets owners = one(OwnerSets.class, """
                Contributor: [{id: a}, {id: b}]
                Component:
                  - {id: core, name: Core, publicInterface: YES}
                  - {id: docs, name: Docs, publicInterface: YES}
                  - {id: site, name: Site}
                Ownership:
                  - {component: core, owner: a}
                  - {component: core, owner: b}
                  - {component: docs, owner: b}
                  - {component: docs, owner: a}
                  - {component: site, owner: b}
                """);
        assertThat(owners.components()).isEqualTo(3);
        assertThat(owners.distinctSets()).isEqualTo(2);
        assertThat(owners.publicInterfaces()).isEqualTo(2);
        assertThat(owners.owned()).isEqualTo(3);
        assertThat(owners.allListed()).isEqualTo(Answer.UNKNOWN);
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

    @Test
    void references_to_organisations_become_references_to_groups() {
        List<Fact> facts = derive(Setups.of(TWO_FIRMS + """
                        Control:
                          - {controller: acme, controlled: globex, means: OWNERSHIP}
                        AssetControl:
                          - {asset: TRADEMARK, holder: globex}
                        """), LAST_DAY);
        assertThat(facts.stream().filter(AssetControl.class::isInstance).map(fact -> ((AssetControl) fact).holder()))
                .containsExactly("acme");
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
