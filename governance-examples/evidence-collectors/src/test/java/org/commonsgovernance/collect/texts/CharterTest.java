package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.AssetControl.Asset;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.collect.terms.TermsCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharterTest {
    /** In the shape that many charters have; the words are our own where the shape allows. */
    private static final String CHARTER = """
            # Technical Charter (the "Charter") for Loom

            This Charter sets out how the Loom project works, which has been established as a project of Linux Foundation
            Europe, a Belgian private stichting in Brussels ("LF Europe").

            1. **Mission**

               a. The mission of the Project is to weave.

            5. **Community Assets**

               a. LF Europe will hold title to all trade or service marks used by the Project ("Project Trademarks"),
                  whether registered or not.

            7. **Intellectual Property**

               a. Collaborators acknowledge that the copyright in all new contributions will be retained by the copyright
                  holder as independent works, and that no contributor will be required to assign copyrights.

               b. All contributions are subject to the following:

                  i. All new inbound code contributions must also be accompanied by a Developer Certificate of Origin
                     sign-off in the source code system.
            """;

    private static List<AssetControl> assets(String text) {
        return Read.facts(Read.file("GOVERNANCE.md", "# Governance\n\n" + text + "\n"), AssetControl.class);
    }

    @Test
    void who_set_it_up_and_holds_its_marks_and_that_copyright_stays_with_authors_is_told() {
        Found found = Read.file("doc/source/CHARTER.md", CHARTER);
        assertThat(Read.facts(found, Stewardship.class))
                .extracting(Stewardship::organization)
                .containsExactly("linux-foundation-europe");
        assertThat(Read.facts(found, Organization.class))
                .singleElement()
                .returns("Linux Foundation Europe", Organization::name)
                .returns(LegalForm.FOUNDATION, Organization::legalForm);
        assertThat(Read.facts(found, AssetControl.class))
                .allMatch(one -> one.source().basis() == Basis.DOCUMENTED)
                .extracting(one -> one.asset() + " " + (one.dispersed() ? "dispersed" : one.holder()))
                .containsExactlyInAnyOrder(
                        Asset.TRADEMARK + " linux-foundation-europe", Asset.COPYRIGHT + " dispersed");
    }

    @Test
    void the_certificate_that_it_asks_is_a_term_of_contributions() {
        Found found = new Found();
        new TermsCollector().collect(new TestTree().with("CHARTER.md", CHARTER), found);
        assertThat(Read.facts(found, ContributorAgreement.class))
                .extracting(ContributorAgreement::instrument)
                .containsExactly(ContributorAgreement.Instrument.DCO);
    }

    @Test
    void a_series_of_a_company_for_projects_has_no_form_by_its_name() {
        Found found = Read.file(
                "CHARTER.md",
                "# Charter\n\nThe project has been established as Loom, a Series of LF Projects, LLC (the \"Project\"). LF"
                        + " Projects, LLC (\"LF Projects\") is a Delaware series limited liability company.\n");
        assertThat(Read.facts(found, Stewardship.class))
                .extracting(Stewardship::organization)
                .containsExactly("lf-projects");
        assertThat(Read.facts(found, Organization.class))
                .extracting(Organization::legalForm)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LF Projects should hold title to all trade or service marks used by the Project.",
                "LF Projects will not hold title to any trademarks used by the Project.",
                "Acme will hold title to all trademarks used by the Project.",
                "Respect the rights of all trademark owners.",
                "The copyright in all contributions will not be retained by the copyright holder.",
                "Contributors assign the copyright in all contributions to LF Projects.",
                "Will LF Projects hold title to all trademarks used by the Project?"
            })
    void wishes_denials_and_mentions_lay_nothing_down(String text) {
        assertThat(assets(text)).isEmpty();
    }

    @Test
    void marks_that_are_said_to_be_held_are_held() {
        assertThat(assets("All trademarks of the project are held by the Eclipse Foundation."))
                .extracting(AssetControl::holder)
                .containsExactly("eclipse-foundation");
    }
}
