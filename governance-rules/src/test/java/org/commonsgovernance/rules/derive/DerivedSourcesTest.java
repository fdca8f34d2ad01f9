package org.commonsgovernance.rules.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.rules.derive.DerivedFacts.TWO_FIRMS;
import static org.commonsgovernance.rules.derive.DerivedFacts.WORK;
import static org.commonsgovernance.rules.derive.DerivedFacts.all;
import static org.commonsgovernance.rules.derive.DerivedFacts.concentration;

import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Concentration;
import org.commonsgovernance.api.model.derived.Holdings;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.api.model.derived.ProductTerms;
import org.commonsgovernance.api.model.derived.Share;
import org.commonsgovernance.api.model.derived.Terms;
import org.junit.jupiter.api.Test;

/** How sure a derived fact is. */
class DerivedSourcesTest {
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
}
