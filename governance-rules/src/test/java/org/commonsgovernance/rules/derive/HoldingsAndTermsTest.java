package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.all;
import static org.commonsgovernance.rules.derive.DerivedFacts.one;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.derived.CopyrightHolding;
import org.commonsgovernance.api.model.derived.Entry;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.RelicensingPower;
import org.commonsgovernance.api.model.derived.Sellers;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.junit.jupiter.api.Test;

/** What is held, under which terms, and by whom it is sold. */
class HoldingsAndTermsTest {
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
    void where_no_agreement_is_asked_a_complete_list_of_them_is_empty() {
        Entry entry = one(Entry.class, "Complete:\n  - {kind: CONTRIBUTOR_AGREEMENT}\n");
        assertThat(entry.agreement()).isEqualTo(ContributorAgreement.Instrument.NONE);
        assertThat(entry.contribute()).isNull();
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
}
