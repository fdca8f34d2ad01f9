package org.commonsgovernance.collect.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.AccessRule.Requirement;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.ContributorAgreement.Instrument;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.TestTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsCollectorTest {
    private static Found found(TestTree tree) {
        Found found = new Found();
        new TermsCollector().collect(tree, found);
        return found;
    }

    private static Found guide(String text) {
        return found(new TestTree().with("CONTRIBUTING.md", text));
    }

    private static <T> List<T> facts(Found found, Class<T> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static List<Instrument> instruments(Found found) {
        return facts(found, ContributorAgreement.class).stream()
                .map(ContributorAgreement::instrument)
                .toList();
    }

    private static List<Requirement> doors(Found found) {
        return facts(found, AccessRule.class).stream()
                .map(AccessRule::requirement)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All commits must carry a `Signed-off-by` line.",
                "We require the [Developer Certificate of Origin](DCO) for every patch.",
                "Please sign off your commits with `git commit -s`.",
                "- Patches are subject to the Developer's\n  Certificate of Origin.",
                "Sign-off is required: it certifies that you wrote the change.",
                "> **Note**\n> Every contributor agrees to the DCO.",
            })
    void a_certificate_that_is_asked_is_a_fact_and_a_door(String text) {
        Found found = guide(text);
        assertThat(instruments(found)).containsExactly(Instrument.DCO);
        assertThat(doors(found)).containsExactly(Requirement.DCO);
        assertThat(found.unknown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must sign our Contributor License Agreement before we can merge.",
                "1. Sign the [CLA](https://example.org/cla).",
                "We cannot accept patches unless you've signed a CLA.",
                "Contributions must be accompanied by a contributor licence agreement.",
                "By opening a change you accept our CLA.",
                "A CLA is required.",
                "The ***contributor license agreement*** must be signed once.",
            })
    void an_agreement_that_is_asked_is_a_fact_and_a_door(String text) {
        Found found = guide(text);
        assertThat(instruments(found)).containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(doors(found)).containsExactly(Requirement.AGREEMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You need to assign your copyright to the project's trustees.",
                "This package is subject to the copyright assignment policy of its collection.",
                "You hereby assign all right, title and interest in your work to us.",
            })
    void an_assignment_is_told_from_a_licence(String text) {
        assertThat(instruments(guide(text))).containsExactly(Instrument.ASSIGNMENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We do not require a CLA.",
                "No CLA is needed here.",
                "You don't have to sign anything; there is no contributor license agreement.",
                "Contributing works without signing a CLA.",
                "Do I have to sign a CLA? No, you do not.",
                "We no longer require a CLA.",
            })
    void a_denied_agreement_is_none(String text) {
        assertThat(instruments(guide(text))).containsExactly(Instrument.NONE);
        assertThat(doors(guide(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Other projects require you to sign a CLA.",
                "Previously, contributors had to sign a CLA.",
                "The CLA was discussed in #12.",
                "## Contributor License Agreement",
                "[![CLA assistant](https://example.org/badge.svg)](https://example.org/cla)",
                "```\nYou must sign the CLA.\n```",
                "Text:\n\n    You must sign the CLA.\n",
                "<!-- You must sign the CLA. -->",
                "If you work for a hospital, your employer must sign a CLA.",
                "See the [notes](https://example.org/you-must-sign-the-cla).",
                "We are planning to require a CLA.",
                "You keep your copyright.",
                "Two maintainers must sign off on the change.",
                "Every pull request must be signed off by a maintainer.",
                "Commits must be signed with GPG.",
                "We do not ask you to assign your copyright to us.",
                "AI agents must not add Signed-off-by tags.",
                "Do you need to sign a CLA?",
                "# Changelog\n\nYou must sign the CLA.",
                "Licensed to someone under one or more contributor license agreements.",
                "This project is licensed under the same license as its parent.",
                "CLAIM: you must sign the claim.",
                "**Always welcome (no CLA required):**\n- reports",
            })
    void a_mere_mention_is_no_fact(String text) {
        Found found = guide(text);
        assertThat(found.facts()).isEmpty();
        assertThat(found.unknown())
                .containsExactly(new Found.Unknown(
                        "under which terms contributions are taken",
                        "CONTRIBUTING, the pull-request template, or the settings of a CLA or DCO bot"));
    }

    @Test
    void what_may_be_asked_stays_unknown_with_a_remark() {
        Found found = guide("You may need to sign a CLA.");
        assertThat(found.facts()).isEmpty();
        assertThat(found.unknown()).hasSize(1);
        assertThat(found.remarks())
                .containsExactly("contribution terms: CONTRIBUTING.md says only that contributors may be asked for"
                        + " an agreement or assignment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By submitting a patch you agree to license it under the same terms as the project.",
                "Your contributions will be licensed under the project's license.",
                "We follow the rule inbound = outbound.",
            })
    void work_that_comes_in_as_it_goes_out_asks_nothing(String text) {
        List<ContributorAgreement> agreements = facts(guide(text), ContributorAgreement.class);
        assertThat(agreements).hasSize(1);
        assertThat(agreements.get(0).instrument()).isEqualTo(Instrument.NONE);
        assertThat(agreements.get(0).symmetric()).isEqualTo(Answer.YES);
    }

    @Test
    void terms_of_the_product_beside_an_agreement_are_no_second_fact() {
        Found found = guide("Your contributions are licensed under the project's license. You must sign the CLA.");
        assertThat(instruments(found)).containsExactly(Instrument.LICENSE_AGREEMENT);
    }

    @Test
    void both_instruments_stay_where_both_are_asked() {
        Found found = guide("You must sign the CLA. All commits must include a Signed-off-by line.");
        assertThat(instruments(found)).containsExactly(Instrument.DCO, Instrument.LICENSE_AGREEMENT);
        assertThat(doors(found)).containsExactly(Requirement.DCO, Requirement.AGREEMENT);
    }

    @Test
    void a_contradiction_between_files_stays_with_a_remark() {
        Found found = found(new TestTree()
                .with("CONTRIBUTING.md", "You must sign our CLA.")
                .with("README.md", "We don't require a CLA."));
        assertThat(instruments(found)).containsExactly(Instrument.LICENSE_AGREEMENT, Instrument.NONE);
        assertThat(found.remarks())
                .containsExactly("contribution terms: CONTRIBUTING.md asks for an agreement, README.md says that none"
                        + " is asked");
    }

    @Test
    void a_certificate_instead_of_an_agreement_is_a_certificate() {
        Found found = guide("Instead of a CLA, we use the DCO.");
        assertThat(instruments(found)).containsExactly(Instrument.DCO);
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void facts_say_from_where_and_since_when() {
        Found found = guide("You must sign the Acme Tools Ltd. Contributor License Agreement.");
        ContributorAgreement agreement =
                facts(found, ContributorAgreement.class).get(0);
        assertThat(agreement.id()).isEqualTo("agreement:license:acme-tools@CONTRIBUTING.md");
        assertThat(agreement.recipient()).isEqualTo("acme-tools");
        assertThat(agreement.period()).isEqualTo(Period.since(TestTree.DAY));
        assertThat(agreement.source().basis()).isEqualTo(Basis.DOCUMENTED);
        assertThat(agreement.source().locator()).isEqualTo("repo CONTRIBUTING.md @c0ffee");
        assertThat(agreement.mayRelicense()).isEqualTo(Answer.UNKNOWN);
        Organization organization = facts(found, Organization.class).get(0);
        assertThat(organization.name()).isEqualTo("Acme Tools Ltd");
        assertThat(organization.legalForm()).isEqualTo(LegalForm.COMPANY);
    }

    @Test
    void a_foundation_that_is_incorporated_tells_no_form() {
        Found found = guide("You must sign a CLA with the Acme Foundation, Inc. before we merge.");
        assertThat(facts(found, Organization.class)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Acme Foundation Inc");
            assertThat(one.legalForm()).isNull();
        });
    }

    @Test
    void a_projects_name_is_no_recipient() {
        assertThat(facts(guide("You must sign the Acme CLA."), ContributorAgreement.class))
                .singleElement()
                .extracting(ContributorAgreement::recipient)
                .isNull();
    }

    @Test
    void an_agreement_of_unknown_kind_is_a_door_only() {
        Found found = guide("You must sign our contributor agreement.");
        assertThat(instruments(found)).isEmpty();
        assertThat(doors(found)).containsExactly(Requirement.AGREEMENT);
        assertThat(found.unknown())
                .containsExactly(
                        new Found.Unknown("what the agreement that contributors sign gives to whom", "its text"));
    }

    @Test
    void an_agreement_that_is_known_by_name_is_what_its_text_is() {
        assertThat(instruments(guide("You must sign the Oracle Contributor Agreement.")))
                .containsExactly(Instrument.ASSIGNMENT);
        Found eclipse = guide("You must sign the Eclipse Contributor Agreement.");
        assertThat(instruments(eclipse)).containsExactly(Instrument.DCO);
        assertThat(doors(eclipse)).containsExactly(Requirement.AGREEMENT);
    }

    @Test
    void an_agreements_text_tells_what_it_gives() {
        Found found =
                guide("You must sign the CLA. You grant to Acme and to recipients of software distributed by Acme a"
                        + " perpetual copyright license to reproduce, prepare, sublicense and distribute your"
                        + " contributions.");
        ContributorAgreement agreement =
                facts(found, ContributorAgreement.class).get(0);
        assertThat(agreement.mayRelicense()).isEqualTo(Answer.YES);
        assertThat(agreement.symmetric()).isEqualTo(Answer.YES);
    }

    @Test
    void a_template_speaks_in_its_comments_and_boxes() {
        TestTree tree = new TestTree()
                .with(
                        ".github/pull_request_template.md",
                        "<!-- Please sign off your commits. -->\n- [ ] Have you signed the CLA?");
        assertThat(instruments(found(tree))).containsExactly(Instrument.DCO, Instrument.LICENSE_AGREEMENT);
    }

    @Test
    void what_others_brought_along_does_not_speak_for_the_project() {
        TestTree tree = new TestTree()
                .with("vendor/acme/CONTRIBUTING.md", "You must sign the CLA.")
                .with("docs/vendor/contributing/guide.md", "You must sign the CLA.")
                .with("src/CONTRIBUTING.md", "You must sign the CLA.");
        assertThat(found(tree).facts()).isEmpty();
    }

    @Test
    void a_change_request_asks_an_account() {
        assertThat(doors(guide("Fork the repository and open a pull request."))).containsExactly(Requirement.ACCOUNT);
    }

    @Test
    void refusal_is_told_and_not_judged() {
        Found found = guide("We do not accept external contributions.");
        assertThat(found.facts()).isEmpty();
        assertThat(found.remarks())
                .containsExactly(
                        "contribution terms: CONTRIBUTING.md says that some or all contributions are not taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+ Sign our CLA.\n  * Small patches and bug fixes do not require a CLA, since the license covers them.",
                "You must sign our CLA. Trivial changes don't need one.",
                "You must sign our CLA. This does not apply to typo fixes.",
                "You must sign our CLA. Obvious fixes are exempt.",
                "You must sign our CLA. The only exception is a small documentation change.",
                "You must sign our CLA.\n\n## Little things\n\nA one-line fix can be merged without a signed CLA.",
                "You must sign our CLA unless your change is trivial.",
                "Before we accept a non-trivial patch, you must sign our CLA.",
                "Larger contributions require a CLA.",
                "You must sign our CLA if you change more than ten lines.",
                "All committers must sign a CLA.",
                "Before you become a committer you must sign a CLA.",
            })
    void an_agreement_for_larger_work_or_committers_is_a_fact_and_no_door(String text) {
        Found found = guide(text);
        assertThat(instruments(found)).containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(doors(found)).isEmpty();
        assertThat(found.unknown())
                .containsExactly(new Found.Unknown(
                        "whether whoever contributes little gives an agreement or assignment",
                        "a change request of somebody new, and what was asked there"));
        assertThat(found.remarks())
                .containsExactly("contribution terms: CONTRIBUTING.md asks for an agreement or assignment of some work"
                        + " or people only, larger work or committers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You must sign our CLA, even for trivial changes.",
                "Contributors of large or small changes must sign our CLA.",
                "We cannot merge small patches without a signed CLA.",
                "Contributors and committers must sign our CLA.",
                "You must sign our CLA. Small patches are welcome.",
                "You must sign our CLA.\n\nWrite tests.\n\nTrivial changes do not require any.",
                "You must sign our CLA. You do not need to sign the CLA again if you have done so already.",
            })
    void what_is_asked_of_small_work_too_is_a_door(String text) {
        Found found = guide(text);
        assertThat(doors(found)).containsExactly(Requirement.AGREEMENT);
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void certificates_and_assignments_have_exceptions_too() {
        Found certificate = guide("All commits must be signed off. Trivial fixes do not need a sign-off.");
        assertThat(instruments(certificate)).containsExactly(Instrument.DCO);
        assertThat(doors(certificate)).isEmpty();
        Found assignment = guide("You must sign the copyright assignment. Tiny patches need no copyright assignment.");
        assertThat(instruments(assignment)).containsExactly(Instrument.ASSIGNMENT);
        assertThat(doors(assignment)).isEmpty();
    }

    @Test
    void what_a_guide_excepts_is_no_door_where_other_files_tell_of_no_exception() {
        Found found = found(new TestTree()
                .with("CONTRIBUTING.md", "Small patches do not require a CLA.")
                .with("README.md", "You must sign the CLA."));
        assertThat(instruments(found)).containsExactly(Instrument.LICENSE_AGREEMENT);
        assertThat(doors(found)).isEmpty();
    }

    @Test
    void an_exception_without_the_rule_says_that_there_is_one() {
        Found found = guide("Small patches do not require a CLA. Contributions are licensed under the same license.");
        assertThat(instruments(found)).isEmpty();
        assertThat(found.unknown()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By contributing, you agree to license your work under the MIT license unless the head of the file says"
                        + " otherwise.",
                "By sending a patch you agree that your changes will be licensed under the [MIT License](LICENSE).",
                "Contributions are made under the MIT license, except where a folder has a license of its own.",
            })
    void work_under_the_licence_that_the_product_has_asks_nothing(String text) {
        String license = "Copyright Acme\n\nPermission is hereby granted, free of charge,\nto any person";
        Found found = found(new TestTree().with("CONTRIBUTING.md", text).with("COPYING", license));
        assertThat(facts(found, ContributorAgreement.class)).singleElement().satisfies(one -> {
            assertThat(one.instrument()).isEqualTo(Instrument.NONE);
            assertThat(one.symmetric()).isEqualTo(Answer.YES);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright Acme. All rights reserved.",
                "GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007",
                "Either of the Apache License and this: Permission is hereby granted, free of charge, to any person",
            })
    void a_licence_that_is_not_the_products_alone_stays_unknown(String license) {
        Found found = found(new TestTree()
                .with("CONTRIBUTING.md", "By contributing you agree to license your work under the MIT license.")
                .with("LICENSE", license));
        assertThat(found.facts()).isEmpty();
        assertThat(found.unknown()).hasSize(1);
        assertThat(found.remarks())
                .singleElement()
                .asString()
                .startsWith("contribution terms: CONTRIBUTING.md names a licence");
    }

    @Test
    void versions_of_the_gnu_licence_are_told_apart() {
        String text = "By contributing you agree that your work is released under the GPLv2.";
        String head = "GNU GENERAL PUBLIC LICENSE\n   Version %d, June";
        TestTree second = new TestTree().with("CONTRIBUTING.md", text).with("COPYING", head.formatted(2));
        TestTree third = new TestTree().with("CONTRIBUTING.md", text).with("COPYING", head.formatted(3));
        assertThat(instruments(found(second))).containsExactly(Instrument.NONE);
        assertThat(instruments(found(third))).isEmpty();
    }
}
