package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLicensesTest {
    private static final LicenseCollector COLLECTOR = new LicenseCollector();
    private static final String MIT = ListedTexts.of("MIT");
    private static final String ISC = ListedTexts.of("ISC");
    private static final String RESERVED =
            "Confluent Community License Agreement\n\nThis Agreement sets forth the\nterms on which Birch Tools GmbH (\u201cBirch\u201d) makes available software.\n\nExcluded Purpose means making"
                    + " available any software-as-a-service, platform-as-a-service, or other online service that competes.\n";
    private static final String DAY = "2024-05-06";

    private final Found found = new Found();

    private List<LicenseGrant> grants(FakeRepository repository) {
        COLLECTOR.collect(repository, repository, found);
        return found.facts().stream()
                .filter(LicenseGrant.class::isInstance)
                .map(LicenseGrant.class::cast)
                .toList();
    }

    private List<String> told(FakeRepository repository) {
        return grants(repository).stream()
                .map(grant -> grant.covers() + " " + grant.expression() + (grant.part() == null ? "" : ": ")
                        + (grant.part() == null ? "" : grant.part()))
                .toList();
    }

    private static FakeRepository with(String... files) {
        FakeRepository repository = new FakeRepository();
        for (int i = 0; i < files.length; i += 2) {
            repository.write(DAY, files[i], files[i + 1]);
        }
        return repository;
    }

    @Test
    void folders_to_which_the_top_file_leaves_the_terms_are_told_by_their_own() {
        List<LicenseGrant> grants = grants(with(
                "LICENSE",
                "The project is under the Community License, except some modules such as the client, which are under"
                        + " another.\n\nSee the LICENSE file in each subfolder for its license agreement.\n",
                "client/LICENSE",
                MIT,
                "client/a.c",
                "int a;",
                "server/LICENSE",
                RESERVED,
                "wire/LICENSE",
                MIT,
                "tool.c",
                "int b;"));

        assertThat(grants)
                .filteredOn(grant -> grant.id().startsWith("grant:folders:"))
                .extracting(LicenseGrant::expression, LicenseGrant::part, LicenseGrant::terms)
                .containsExactly(
                        tuple("LicenseRef-Confluent-Community-1.0", "the folder server", LicenseClass.CLOSED),
                        tuple("MIT", "the folders client, wire", null),
                        tuple("NOASSERTION", "what lies in no folder with a licence of its own", null));
        assertThat(grants).extracting(LicenseGrant::licensor).containsExactly("birch-tools", null, null);
        assertThat(found.facts())
                .filteredOn(Organization.class::isInstance)
                .singleElement()
                .returns("Birch Tools GmbH", one -> ((Organization) one).name());
        assertThat(grants.get(0).source().locator()).isEqualTo("acme/db@head:server/LICENSE");
        assertThat(grants.get(1).source().locator()).isEqualTo("acme/db@head:client/LICENSE and 1 more");
    }

    @Test
    void whoever_offers_reserved_terms_is_the_licensor_where_an_organisation_is_named() {
        assertThat(NamedLicensor.in(
                        "Licensor: the entity offering these terms, which includes Oak Works Ltd. on behalf of\n"
                                + "itself and its subsidiaries."))
                .isEqualTo("Oak Works Ltd.");
        assertThat(NamedLicensor.in("the terms on which Ada Quill (\u201cAda\u201d) makes available certain software"))
                .isNull();
        assertThat(NamedLicensor.in("Licensor: the entity offering these terms, which includes you on behalf of it"))
                .isNull();
        assertThat(NamedLicensor.in(null)).isNull();
    }

    @Test
    void a_folder_that_says_the_same_as_the_whole_is_no_part() {
        assertThat(told(with("LICENSE", MIT, "client/LICENSE", MIT))).containsExactly("PRODUCT MIT");
    }

    @Test
    void a_folder_that_says_something_else_is_one() {
        assertThat(told(with("LICENSE", MIT, "client/LICENSE", ISC, "docs/LICENSE", ListedTexts.of("CC-BY-4.0"))))
                .containsExactly(
                        "PRODUCT MIT", "PRODUCT ISC: the folder client", "DOCUMENTATION CC-BY-4.0: the folder docs");
    }

    @Test
    void what_was_taken_from_elsewhere_and_shelves_of_texts_say_nothing_of_the_product() {
        assertThat(told(with(
                        "LICENSE",
                        MIT,
                        "vendor/x/LICENSE",
                        ISC,
                        "deps/LICENSE",
                        ISC,
                        "licenses/LICENSE-isc",
                        ISC,
                        "debian/copyright",
                        ISC,
                        "src/parser/LICENSE",
                        ISC)))
                .containsExactly("PRODUCT MIT");
    }

    @Test
    void a_reserved_folder_is_told_of_however_deep_it_lies() {
        assertThat(told(with("LICENSE", MIT, "src/paid/LICENSE", RESERVED)))
                .containsExactly("PRODUCT MIT", "PRODUCT LicenseRef-Confluent-Community-1.0: the folder src/paid");
    }

    @Test
    void many_folders_are_named_in_the_note() {
        FakeRepository repository = with("LICENSE", MIT);
        for (int i = 10; i < 22; i++) {
            repository.write(DAY, "m" + i + "/LICENSE", ISC);
        }
        LicenseGrant grant = grants(repository).get(1);
        assertThat(grant.part()).isEqualTo("the folders m10, m11, m12, m13, m14, m15, m16, m17 and 4 more");
        assertThat(grant.source().note()).contains("m20, m21");
    }

    @Test
    void a_folder_that_can_not_be_read_is_open_where_the_terms_are_left_to_it() {
        grants(with(
                "LICENSE",
                "Some parts are under other terms, except as said. See the LICENSE file in each subfolder of this.\n",
                "client/LICENSE",
                "You need a subscription to run this on whatever machine, and you pay it each year as you run it."));
        assertThat(found.unknown()).anyMatch(open -> open.what().equals("under which terms the folder client is"));
    }

    private List<String> rest(String readme, String license) {
        return told(with(
                        "LICENSE",
                        license,
                        "LICENSE-Reserved",
                        RESERVED,
                        "LICENSE-MIT",
                        MIT,
                        "README.md",
                        readme,
                        "client/LICENSE",
                        MIT,
                        "client/a.c",
                        "int a;",
                        "tool.c",
                        "int b;"))
                .stream()
                .filter(grant -> grant.endsWith(": what lies in no folder with a licence of its own"))
                .map(grant -> grant.substring("PRODUCT ".length(), grant.indexOf(':')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The project is licensed under the [Community License](LICENSE-MIT), except for the modules below.",
                "This\nproject is released under the [MIT\nLicense](./LICENSE-MIT) unless a folder says otherwise.",
                "Unless otherwise noted, all files in this repository are licensed under the MIT License.",
                "All source code in this repository is available under the MIT license, except for the server."
            })
    void what_the_readme_says_of_all_but_exceptions_holds_where_no_folder_says_else(String readme) {
        assertThat(rest("# Loom\n\n" + readme + "\n", "See the LICENSE file in each subfolder.\n"))
                .containsExactly("MIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The client is licensed under the MIT License, except for the tests.",
                "The project is not licensed under the MIT License, except for the client.",
                "The project is licensed under the Birch License, except for the client.",
                "The project is licensed under the MIT License.",
                "The project was licensed under the MIT License, except for the server."
            })
    void what_it_says_of_a_part_or_in_other_words_leaves_it_open(String readme) {
        assertThat(rest("# Loom\n\n" + readme + "\n", "See the LICENSE file in each subfolder.\n"))
                .containsExactly("NOASSERTION");
    }

    @Test
    void two_texts_that_say_two_things_leave_it_open() {
        assertThat(rest(
                        "The project is licensed under the MIT License, except for the server.",
                        "The project is licensed under the Apache License 2.0, except for the server.\n"))
                .containsExactly("NOASSERTION");
    }
}
