package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.license.SpdxExpression;
import org.junit.jupiter.api.Test;

class LicenseCollectorTest {
    private static final LicenseCollector COLLECTOR = new LicenseCollector();
    private static final String MIT = ListedTexts.of("MIT");
    private static final String BUSL =
            "Licensor: Example Works, Inc.\nLicensed Work: Example 2.0\nChange Date: 2030-01-01\n"
                    + "Change License: MPL 2.0\n\n" + ListedTexts.of("BUSL-1.1");

    private static Found collect(FakeRepository repository) {
        Found found = new Found();
        COLLECTOR.collect(repository, repository, found);
        grants(found).forEach(grant -> SpdxExpression.check(grant.expression()));
        assertThat(grants(found)).extracting(LicenseGrant::id).doesNotHaveDuplicates();
        return found;
    }

    private static List<LicenseGrant> grants(Found found) {
        return found.facts().stream()
                .filter(LicenseGrant.class::isInstance)
                .map(LicenseGrant.class::cast)
                .toList();
    }

    private static List<String> told(Found found) {
        return grants(found).stream()
                .map(grant ->
                        grant.expression() + " " + grant.period() + (grant.part() == null ? "" : " " + grant.part()))
                .toList();
    }

    @Test
    void a_relicensing_shows_as_two_grants_with_their_days() {
        Found found = collect(new FakeRepository()
                .write("2014-07-28", "LICENSE", ListedTexts.of("MPL-2.0"))
                .write("2020-01-02", "LICENSE", "Copyright 2014 Example Works\n\n" + ListedTexts.of("MPL-2.0"))
                .write("2023-08-10", "LICENSE", BUSL)
                .write("2024-01-01", "README", "Nothing to see."));
        assertThat(told(found)).containsExactly("MPL-2.0 2014-07-28/2023-08-09", "BUSL-1.1 2023-08-10/");
        assertThat(grants(found).get(0))
                .returns("grant:LICENSE@2014-07-28", LicenseGrant::id)
                .returns(null, LicenseGrant::licensor)
                .returns(Covers.PRODUCT, LicenseGrant::covers);
        assertThat(grants(found).get(1))
                .returns("example-works", LicenseGrant::licensor)
                .returns("acme/db@c2:LICENSE", grant -> grant.source().locator())
                .returns(Basis.DOCUMENTED, grant -> grant.source().basis())
                .returns(Speaker.SELF, grant -> grant.source().speaker());
        assertThat(grants(found).get(1).source().note()).contains("MPL 2.0", "2030-01-01");
        assertThat(found.facts().stream().filter(Organization.class::isInstance))
                .singleElement()
                .returns("Example Works, Inc.", fact -> ((Organization) fact).name());
        assertThat(found.unknown())
                .singleElement()
                .satisfies(open -> assertThat(open.what()).contains("from MPL-2.0 to BUSL-1.1 on 2023-08-10"));
    }

    @Test
    void a_licensor_that_may_be_a_person_is_left_out() {
        Found found = collect(new FakeRepository()
                .write("2023-08-10", "LICENSE", BUSL.replace("Example Works, Inc.", "Somebody Orother")));
        assertThat(grants(found)).singleElement().returns(null, LicenseGrant::licensor);
        assertThat(found.facts().toString() + found.remarks() + found.unknown()).doesNotContain("Orother");
    }

    @Test
    void a_file_that_is_renamed_is_the_same_grant() {
        Found found = collect(new FakeRepository()
                .write("2010-01-01", "COPYING", MIT)
                .remove("2012-05-05", "COPYING")
                .write("2012-05-05", "LICENSE.txt", MIT));
        assertThat(told(found)).containsExactly("MIT 2010-01-01/");
    }

    @Test
    void a_time_without_certain_licence_is_a_gap() {
        Found found = collect(new FakeRepository()
                .write("2010-01-01", "LICENSE", MIT)
                .write("2012-01-01", "LICENSE", MIT.replace("without restriction", "with some restriction"))
                .write("2013-01-01", "LICENSE", MIT));
        assertThat(told(found)).containsExactly("MIT 2010-01-01/2011-12-31", "MIT 2013-01-01/");
        assertThat(found.unknown())
                .singleElement()
                .satisfies(open -> assertThat(open.what()).contains("from 2012-01-01 to 2012-12-31", "MIT ("));
    }

    @Test
    void two_licence_files_are_a_choice_only_where_that_is_said() {
        FakeRepository repository = new FakeRepository()
                .write("2020-01-01", "LICENSE-MIT", MIT)
                .write("2020-01-01", "LICENSE-APACHE", ListedTexts.of("Apache-2.0"));
        assertThat(collect(repository)).satisfies(found -> {
            assertThat(grants(found)).isEmpty();
            assertThat(found.unknown())
                    .singleElement()
                    .satisfies(open -> assertThat(open.what()).contains("Apache-2.0 and MIT"));
        });
        repository.write("2020-02-01", "Cargo.toml", "[package]\nname = \"a\"\nlicense = \"MIT OR Apache-2.0\"\n");
        assertThat(told(collect(repository))).containsExactly("MIT OR Apache-2.0 2020-01-01/");
    }

    @Test
    void folders_that_the_licence_file_leaves_out_are_unknown() {
        Found found = collect(new FakeRepository()
                .write(
                        "2020-01-01",
                        "LICENSE",
                        "All content under the \"paid/\" directory is licensed as \"paid/LICENSE\" says.\n\n" + MIT)
                .write(
                        "2020-01-02",
                        "paid/LICENSE",
                        "You need a paid subscription to run this. Ask Example Works for one "
                                + "before you do, and pay it each year as long as you run it, on whatever machine."));
        assertThat(told(found))
                .containsExactly(
                        "MIT 2020-01-01/ all that LICENSE leaves to no other terms", "NOASSERTION 2020-01-02/ paid");
    }

    @Test
    void documentation_has_its_own_licence_where_the_name_says_so() {
        Found found = collect(new FakeRepository()
                .write("2020-01-01", "LICENSE", MIT)
                .write("2020-01-01", "LICENSE-docs", ListedTexts.of("CC-BY-4.0"))
                .write("2020-01-01", "THIRD-PARTY-LICENSES", ListedTexts.of("GPL-2.0-only")));
        assertThat(grants(found))
                .extracting(grant -> grant.covers() + " " + grant.expression())
                .containsExactly("PRODUCT MIT", "DOCUMENTATION CC-BY-4.0");
    }

    @Test
    void a_manifest_that_says_something_else_stays_beside_the_file() {
        Found found = collect(new FakeRepository()
                .write("2020-01-01", "LICENSE", MIT)
                .write("2020-01-02", "package.json", "{\"license\": \"GPL-3.0-only\"}"));
        assertThat(told(found)).containsExactly("MIT 2020-01-01/", "GPL-3.0-only 2020-01-02/ as package.json declares");
        assertThat(grants(found).get(1).source().basis()).isEqualTo(Basis.CLAIMED);
        assertThat(found.remarks())
                .anyMatch(remark -> remark.contains("package.json gives the licence as GPL-3.0-only"));
        assertThat(told(collect(new FakeRepository()
                        .write("2020-01-01", "LICENSE", MIT)
                        .write("2020-01-02", "package.json", "{\"license\": \"MIT\"}"))))
                .containsExactly("MIT 2020-01-01/");
    }

    @Test
    void notices_in_files_tell_whether_later_versions_may_be_taken() {
        FakeRepository repository = new FakeRepository().write("2020-01-01", "COPYING", ListedTexts.of("GPL-3.0-only"));
        assertThat(told(collect(repository))).containsExactly("GPL-3.0-only 2020-01-01/");
        assertThat(collect(repository).unknown()).isNotEmpty();
        repository.write("2020-02-01", "src/a.c", "// SPDX-License-Identifier: GPL-3.0-or-later\nint a;\n");
        assertThat(told(collect(repository))).containsExactly("GPL-3.0-or-later 2020-01-01/");
        assertThat(collect(repository).unknown()).isEmpty();
    }

    @Test
    void tags_of_other_licences_are_parts() {
        FakeRepository repository = new FakeRepository().write("2020-01-01", "LICENSE", MIT);
        for (int at = 0; at < 4; at++) {
            repository.write("2020-01-01", "src/a" + at + ".c", "/* SPDX-License-Identifier: BSD-2-Clause */\n");
        }
        assertThat(told(collect(repository)))
                .containsExactly("MIT 2020-01-01/", "BSD-2-Clause 2020-01-01/ files tagged BSD-2-Clause");
    }

    @Test
    void without_a_licence_file_the_best_other_word_counts() {
        assertThat(told(collect(new FakeRepository().write("2020-01-01", "setup.cfg", "[metadata]\nlicense = MIT\n"))))
                .containsExactly("MIT 2020-01-01/");
        assertThat(told(collect(new FakeRepository()
                        .write("2020-01-01", "REUSE.toml", """
                            [[annotations]]
                            path = "**"
                            SPDX-License-Identifier = "ISC"
                            """)
                        .write("2020-01-01", "LICENSES/ISC.txt", ListedTexts.of("ISC")))))
                .containsExactly("ISC 2020-01-01/");
    }

    @Test
    void that_there_is_no_licence_is_said_only_where_nothing_speaks_of_one() {
        assertThat(told(collect(new FakeRepository().write("2020-01-01", "main.c", "int main;\n"))))
                .containsExactly("NONE 2020-01-01/");
        assertThat(told(collect(new FakeRepository()
                        .write("2020-01-01", "main.c", "int main;\n")
                        .write("2020-01-01", "README.md", "# Example\n\n## License\n\nAsk us.\n"))))
                .isEmpty();
        assertThat(told(collect(new FakeRepository()
                        .write("2020-01-01", "LICENSE", MIT)
                        .remove("2020-02-01", "LICENSE")
                        .write("2020-02-01", "main.c", "int main;\n"))))
                .containsExactly("MIT 2020-01-01/2020-01-31");
        assertThat(told(collect(new FakeRepository()))).isEmpty();
        assertThat(told(collect(new FakeRepository().write("2020-01-01", "a.c", "/* All rights reserved. */\n"))))
                .isEmpty();
        assertThat(told(collect(new FakeRepository().write("2020-01-01", "lib/NOTICE", "Ask us.\n"))))
                .isEmpty();
    }

    @Test
    void days_out_of_order_never_make_a_period_that_ends_before_it_begins() {
        Found found = collect(new FakeRepository()
                .write("2106-01-01", "LICENSE", MIT)
                .write("1970-01-01", "LICENSE", ListedTexts.of("ISC"))
                .write("2020-01-01", "LICENSE", ListedTexts.of("Zlib")));
        assertThat(told(found)).containsExactly("Zlib 2020-01-01/");
        assertThat(found.remarks()).anyMatch(remark -> remark.contains("not in the order"));
    }

    @Test
    void a_choice_with_a_reserved_side_is_closed_and_with_an_open_side_is_read_from_the_list() {
        String reserved = "You have the choice of one of the following.\n\n"
                + "Redis Source Available License 2.0\n\n"
                + "A license to use, copy, distribute, make available, and prepare derivative works, but not to make the"
                + " functionality of the Software available to third parties.\n\n" + ListedTexts.of("SSPL-1.0");
        Found found = collect(new FakeRepository()
                .write("2024-03-20", "LICENSE.txt", reserved)
                .write("2025-05-01", "LICENSE.txt", reserved + "\n\n" + ListedTexts.of("AGPL-3.0-only")));
        assertThat(told(found))
                .containsExactly(
                        "LicenseRef-RSALv2 OR SSPL-1.0 2024-03-20/2025-04-30",
                        "LicenseRef-RSALv2 OR SSPL-1.0 OR AGPL-3.0-only 2025-05-01/");
        assertThat(grants(found)).extracting(LicenseGrant::terms).containsExactly(LicenseClass.CLOSED, null);
    }
}
