package org.commonsgovernance.rules.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.LicenseGrantBuilder;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Organization.Surplus;
import org.commonsgovernance.api.model.given.OrganizationBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetupMergeTest {
    private static final Source HISTORY = Source.observed("history");
    private static final Source BYLAWS = Source.documentedBySelf("bylaws");
    private static final Source RUMOUR = Source.claimedByOther("a rumour");

    @Test
    void what_two_say_alike_stays_once_and_names_both() {
        Fact merged = only(setup(2024, grant(BYLAWS, "MIT")), setup(2024, grant(HISTORY, "MIT")));
        assertThat(merged.source().basis()).isEqualTo(HISTORY.basis());
        assertThat(merged.source().locator()).isEqualTo("history");
        assertThat(merged.source().note()).isEqualTo("Also said by bylaws.");
    }

    @Test
    void what_two_say_differently_stays_apart() {
        SetupMerge.Merged merged =
                SetupMerge.of(List.of(setup(2024, grant(BYLAWS, "MIT")), setup(2024, grant(HISTORY, "ISC"))));
        assertThat(merged.setup().facts(LicenseGrant.class))
                .extracting(LicenseGrant::id, LicenseGrant::expression)
                .containsExactly(tuple("licence", "ISC"), tuple("licence~2", "MIT"));
        assertThat(merged.conflicts())
                .containsExactly("LicenseGrant \"licence\": history and bylaws say different things; both stay, the"
                        + " second as \"licence~2\"");
    }

    @Test
    void an_entry_is_filled_from_those_that_are_as_trusted() {
        Organization merged = (Organization) only(
                setup(2024, firm(HISTORY, null, null)),
                setup(2024, firm(BYLAWS, LegalForm.COMPANY, null)),
                setup(2024, firm(Source.documentedByOther("register"), null, Surplus.TO_OWNERS)));
        assertThat(merged.legalForm()).isEqualTo(LegalForm.COMPANY);
        assertThat(merged.surplus()).isEqualTo(Surplus.TO_OWNERS);
        assertThat(merged.source().locator()).contains("bylaws").contains("register");
        assertThat(merged.source().note()).contains("Also said by history.");
    }

    @Test
    void a_rumour_fills_nothing_in_and_is_told_beside() {
        SetupMerge.Merged merged = SetupMerge.of(List.of(
                setup(2024, firm(BYLAWS, LegalForm.COMPANY, null)),
                setup(2024, firm(RUMOUR, LegalForm.CHARITY, Surplus.REINVESTED))));
        assertThat(merged.setup().facts(Organization.class))
                .allMatch(one -> one.legalForm() == LegalForm.COMPANY
                        && one.surplus() == null
                        && one.source().basis() == BYLAWS.basis());
        assertThat(merged.setup().facts(Curation.class))
                .allMatch(one -> one.fact().equals("firm") && one.source().equals(RUMOUR))
                .extracting(Curation::correction)
                .containsExactly("legalForm CHARITY", "surplus REINVESTED");
        assertThat(merged.conflicts())
                .contains("Organization \"firm\": legalForm is COMPANY by bylaws, and CHARITY by a rumour; the first"
                        + " stands");
    }

    @Test
    void a_list_is_complete_for_the_time_of_its_own_dossier_only() {
        Complete list = new Complete("work", HISTORY, null, FactKind.CONTRIBUTION);
        SetupMerge.Merged merged = SetupMerge.of(List.of(setup(2024, list), setup(2025, firm(BYLAWS, null, null))));
        assertThat(merged.setup().observed()).isEqualTo(Period.parse("2024-01-01/2025-12-31"));
        assertThat(merged.setup().facts(Complete.class))
                .singleElement()
                .extracting(Complete::period)
                .isEqualTo(Period.parse("2024-01-01/2024-12-31"));
    }

    @Test
    void a_correction_follows_the_fact_it_corrects() {
        Curation correction = new Curation("c", BYLAWS, "licence", "ISC", "they were mistaken");
        SetupMerge.Merged merged = SetupMerge.of(
                List.of(setup(2024, grant(BYLAWS, "MIT"), correction), setup(2024, grant(HISTORY, "ISC"))));
        assertThat(merged.setup().facts(Curation.class))
                .singleElement()
                .extracting(Curation::fact)
                .isEqualTo("licence~2");
    }

    @Test
    void two_setups_are_not_joined() {
        ProductionSetup other = ProductionSetup.builder("other")
                .observed(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))
                .build();
        assertThatThrownBy(() -> SetupMerge.of(List.of(setup(2024), other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these are several setups: one, other");
        assertThatThrownBy(() -> SetupMerge.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fact only(ProductionSetup... setups) {
        List<Fact> facts = SetupMerge.of(List.of(setups)).setup().facts();
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    private static ProductionSetup setup(int year, Fact... facts) {
        return ProductionSetup.builder("one")
                .observed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .addAll(List.of(facts))
                .build();
    }

    private static LicenseGrant grant(Source source, String expression) {
        return LicenseGrantBuilder.builder()
                .id("licence")
                .source(source)
                .expression(expression)
                .covers(LicenseGrant.Covers.PRODUCT)
                .build();
    }

    private static Organization firm(Source source, @Nullable LegalForm form, @Nullable Surplus surplus) {
        return OrganizationBuilder.builder()
                .id("firm")
                .source(source)
                .name("Firm")
                .legalForm(form)
                .surplus(surplus)
                .build();
    }
}
