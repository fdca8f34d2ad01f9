package org.commonsgovernance.collect.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Offering;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.api.model.given.Stewardship.Matter;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.ResourceText;
import org.commonsgovernance.collect.TestTree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StewardsTest {
    private static Found readme(String text) {
        return Read.file("README.md", "# Lamplight\n\nLamplight is a scheduler.\n\n" + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lamplight is a graduated project of the [Meadow Software Foundation](https://m.example)"
                        + " (MSF).|meadow-software-foundation",
                "Lamplight is a CNCF incubating project with many users.|cloud-native-computing-foundation",
                "Lamplight is a Cloud Native Computing Foundation ([CNCF](https://c.example)) sandbox"
                        + " project.|cloud-native-computing-foundation",
                "We are a [CNCF Sandbox Project](https://c.example).|cloud-native-computing-foundation",
                "The Lamplight project is hosted by the Meadow Foundation as a project of its first"
                        + " level.|meadow-foundation",
                "Lamplight is a vendor-neutral project under the CNCF.|cloud-native-computing-foundation",
                "Lamplight, a [Meadow Software Foundation](https://m.example) project, is a lamp.|meadow-software-foundation",
                "Lamplight is part of the Meadow Software Foundation.|meadow-software-foundation",
                "This project is under the umbrella of the Meadow Alliance.|meadow-alliance",
                "Lamplight is maintained by Birch Tools GmbH.|birch-tools",
                "Lamplight is a project of Birch Tools, Inc. and lives here.|birch-tools",
                "## Lamplight is an open community project under LF Projects|lf-projects",
            })
    void whose_project_it_is_is_read(String text, String id) {
        Found found = readme(text);
        assertThat(Read.facts(found, Stewardship.class)).singleElement().satisfies(one -> {
            assertThat(one.organization()).isEqualTo(id);
            assertThat(one.of()).isEqualTo(Matter.PROJECT);
        });
        assertThat(Read.facts(found, Organization.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lamplight is sponsored by Birch Tools GmbH.",
                "Lamplight is not a project of the Meadow Foundation.",
                "Lamplight was a project of the Meadow Foundation.",
                "Lamplight is no longer hosted by the Meadow Foundation.",
                "Lamplight is an archived project of the Meadow Foundation.",
                "Candle is a CNCF graduated project.",
                "Candle, a Meadow Foundation project, is a lamp.",
                "Lamplight, unlike a Meadow Foundation project, is a lamp.",
                "Lamplight, once a Meadow Foundation project, is a lamp.",
                "Lamplight works with Candle, a Meadow Foundation project, is a lamp.",
                "Lamplight runs on Candle, which is a CNCF graduated project.",
                "Lamplight works with every project of the Meadow Foundation.",
                "Lamplight is hosted by Birch Tools GmbH.",
                "Lamplight is hosted by GitHub, Inc.",
                "Lamplight is a project of mine.",
                "Lamplight is a project of Ada Nobody.",
                "Lamplight is a project for the Meadow Foundation.",
                "Lamplight is part of the Meadow Foundation Training Kit.",
                "Is Lamplight a project of the Meadow Foundation?",
                "![Meadow Foundation](logo.png)",
                "[![Powered by NumFOCUS](https://n.example/badge.svg)](https://numfocus.org)",
                "```\nLamplight is a CNCF project\n```",
                "We follow the CNCF Code of Conduct.",
            })
    void mentions_sponsors_and_other_projects_say_nothing(String text) {
        Found found = readme(text);
        assertThat(Read.facts(found, Stewardship.class)).isEmpty();
        assertThat(Read.facts(found, Organization.class)).isEmpty();
    }

    @Test
    void a_fiscal_sponsor_keeps_assets() {
        assertThat(Read.facts(readme("Lamplight is a fiscally sponsored project of NumFOCUS."), Stewardship.class))
                .singleElement()
                .extracting(Stewardship::of)
                .isEqualTo(Matter.ASSETS);
        Found found = Read.file(
                "GOVERNANCE.md",
                "The Project is formally affiliated with the 501(c)3 NumFOCUS Foundation, which serves as its fiscal"
                        + " sponsor.");
        assertThat(Read.facts(found, Stewardship.class))
                .singleElement()
                .extracting(Stewardship::organization, Stewardship::of)
                .containsExactly("numfocus", Matter.ASSETS);
    }

    @Test
    void a_legal_form_is_what_a_text_or_the_name_tells() {
        assertThat(form("Lamplight is a project of Birch Tools GmbH.")).isEqualTo(LegalForm.COMPANY);
        assertThat(form("Lamplight is a project of the Meadow Foundation, Inc."))
                .isNull();
        assertThat(form("Lamplight is a project of the Meadow Foundation. The Meadow Foundation is a US 501(c)(3)"
                        + " charity."))
                .isEqualTo(LegalForm.CHARITY);
        assertThat(form("Lamplight is a project of the Meadow Foundation, a 501(c)(6) organization."))
                .isEqualTo(LegalForm.TRADE_ASSOCIATION);
        assertThat(form("Lamplight is a project of the Meadow Foundation. The Meadow Foundation works with a museum"
                        + " that is a 501(c)(3) charity."))
                .isNull();
    }

    @Test
    void a_body_that_looks_after_many_projects_has_the_form_that_a_page_gives() {
        Organization foundation = Read.facts(
                        readme("Lamplight is a [CNCF](https://c.example) incubating project."), Organization.class)
                .get(0);
        assertThat(foundation.legalForm()).isEqualTo(LegalForm.TRADE_ASSOCIATION);
        assertThat(foundation.source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(foundation.source().locator()).startsWith("https://").doesNotContain("README");
        assertThat(form("Lamplight is a project of the Eclipse Foundation."))
                .as("no page was read")
                .isNull();
        assertThat(form("Lamplight is a project of NumFOCUS. NumFOCUS is a 501(c)(6) organization."))
                .as("what the project's own text says comes first")
                .isEqualTo(LegalForm.TRADE_ASSOCIATION);
    }

    @Test
    void every_body_whose_form_is_listed_is_a_known_one() {
        ResourceText.of(Bodies.class, "legal-forms.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('|')).strip())
                .forEach(name -> assertThat(new Bodies().body(name))
                        .isNotNull()
                        .extracting(Bodies.Body::name)
                        .isEqualTo(name));
    }

    private static @Nullable LegalForm form(String text) {
        return Read.facts(readme(text), Organization.class).get(0).legalForm();
    }

    @Test
    void a_notice_that_comes_with_its_works_names_the_foundation() {
        String notice = """
                Meadow Lamplight
                Copyright 2011-2024 The Meadow Software Foundation

                This product includes software developed at
                The Meadow Software Foundation (https://m.example/).
                """;
        assertThat(Read.facts(Read.file("NOTICE", notice), Stewardship.class))
                .singleElement()
                .extracting(Stewardship::organization)
                .isEqualTo("meadow-software-foundation");
        String derived = """
                Lamplight
                Copyright 2019 Birch Tools

                This product includes software developed at
                The Meadow Software Foundation (https://m.example/).
                """;
        assertThat(Read.facts(Read.file("NOTICE", derived), Stewardship.class)).isEmpty();
    }

    @Test
    void a_word_without_a_link_is_a_claim_and_a_rule_a_document() {
        assertThat(basis(readme("Lamplight is a CNCF project."))).isEqualTo(Basis.CLAIMED);
        assertThat(basis(readme("Lamplight is a [CNCF](https://c.example) project.")))
                .isEqualTo(Basis.DOCUMENTED);
        assertThat(basis(Read.file("GOVERNANCE.md", "We are a CNCF project."))).isEqualTo(Basis.DOCUMENTED);
    }

    private static Basis basis(Found found) {
        return Read.facts(found, Stewardship.class).get(0).source().basis();
    }

    @Test
    void an_open_product_that_anyone_can_fetch_is_gratis_from_its_steward() {
        assertThat(offers("MIT", true, "")).hasSize(1).allSatisfy(one -> {
            assertThat(one.price()).isEqualTo(Offering.Price.GRATIS);
            assertThat(one.seller()).isEqualTo("meadow-foundation");
        });
        assertThat(offers("BUSL-1.1", true, "")).isEmpty();
        assertThat(offers("MIT", false, "")).isEmpty();
        assertThat(offers("MIT", true, " Lamplight is a [CNCF](https://c.example) project."))
                .isEmpty();
    }

    @Test
    void whoever_uses_an_open_product_that_anyone_can_fetch_is_asked_for_nothing() {
        assertThat(uses("MIT", true)).containsExactly(AccessRule.Requirement.NONE);
        assertThat(uses("BUSL-1.1", true)).isEmpty();
        assertThat(uses("MIT", false)).isEmpty();
    }

    private static List<AccessRule.Requirement> uses(String license, boolean isPublic) {
        return Read.facts(found(license, isPublic, ""), AccessRule.class).stream()
                .filter(one -> one.action() == AccessRule.Action.USE)
                .map(AccessRule::requirement)
                .toList();
    }

    private static List<Offering> offers(String license, boolean isPublic, String more) {
        return Read.facts(found(license, isPublic, more), Offering.class);
    }

    private static Found found(String license, boolean isPublic, String more) {
        TestTree tree = new TestTree()
                .with("Makefile", "all:")
                .with("a.c", "")
                .with("b.c", "")
                .with("c.h", "")
                .with("GOVERNANCE.md", "# Lamplight\n\nLamplight is a project of the Meadow Foundation." + more);
        Found found = new Found();
        found.add(new LicenseGrant(
                "grant:LICENSE",
                Source.documentedBySelf("repo LICENSE"),
                null,
                license,
                LicenseGrant.Covers.PRODUCT,
                null,
                null,
                null));
        ProjectTexts.collect(tree, isPublic, OrganizationNames.plain(), found);
        return found;
    }
}
