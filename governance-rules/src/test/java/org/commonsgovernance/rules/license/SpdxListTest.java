package org.commonsgovernance.rules.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.derived.Terms;
import org.commonsgovernance.rules.Corpora;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v3_0_1.expandedlicensing.ListedLicense;

/** Our copy of the SPDX list says what SPDX' own library says, and expressions are read as licenses are used. */
class SpdxListTest {
    private final LicenseTable table = Corpora.CORPUS.licenses();

    @Test
    void the_copy_is_the_list() throws Exception {
        SpdxModelFactory.init();
        TreeMap<String, Boolean> list = new TreeMap<>();
        for (String id : LicenseInfoFactory.getSpdxListedLicenseIds()) {
            ListedLicense license = LicenseInfoFactory.getListedLicenseById(id);
            list.put(
                    id,
                    license.getIsOsiApproved().orElse(false)
                            || license.getIsFsfLibre().orElse(false));
        }
        assertThat(SpdxList.approved()).isEqualTo(list);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, OPEN, NO, NO",
        "Apache-2.0, OPEN, NO, NO",
        "GPL-2.0-only, OPEN, YES, NO",
        "GPL-2.0-or-later WITH Classpath-exception-2.0, OPEN, YES, NO",
        "CC-BY-SA-4.0, OPEN, YES, NO",
        "CC-BY-4.0, OPEN, NO, NO",
        "CC-BY-NC-4.0, CLOSED, NO, NO",
        "CC-BY-NC-SA-4.0, CLOSED, NO, NO",
        "CC0-1.0, OPEN, NO, YES",
        "blessing, OPEN, NO, YES",
        "BUSL-1.1, CLOSED, NO, NO",
        "SSPL-1.0, CLOSED, NO, NO",
        "NONE, NONE, NO, NO",
        "NOASSERTION, UNKNOWN, UNKNOWN, UNKNOWN",
        "Beerware, UNKNOWN, UNKNOWN, UNKNOWN",
        "LicenseRef-Acme, UNKNOWN, UNKNOWN, UNKNOWN",
        "AGPL-3.0-only OR SSPL-1.0, OPEN, YES, NO",
        "AGPL-3.0-only AND SSPL-1.0, CLOSED, YES, NO",
        "MIT OR GPL-3.0-only, OPEN, NO, NO",
        "MIT AND GPL-3.0-only, OPEN, YES, NO",
        "MIT OR LicenseRef-Acme AND SSPL-1.0, OPEN, NO, NO",
        "(MIT OR LicenseRef-Acme) AND SSPL-1.0, CLOSED, NO, NO",
        "Apache-2.0+, OPEN, NO, NO",
    })
    void an_expression_is_read(String expression, Terms terms, Answer copyleft, Answer publicDomain) {
        assertThat(table.read(expression)).isEqualTo(new Reading(terms, copyleft, publicDomain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIT OR",
                "OR MIT",
                "MIT MIT",
                "(MIT",
                "MIT)",
                "MIT WITH",
                "MIT & GPL",
                "()",
                "Apache 2.0",
                "MIT AND OR MIT"
            })
    void what_is_no_expression_is_refused(String expression) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> table.read(expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no SPDX licence expression");
    }

    @Test
    void depth_is_bounded() {
        String deep = "(".repeat(10_000) + "MIT" + ")".repeat(10_000);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> table.read(deep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void every_id_in_the_table_is_or_begins_an_id_of_the_list() {
        for (var entries : java.util.List.of(table.open(), table.closed(), table.publicDomain(), table.copyleft())) {
            for (LicenseEntry entry : entries) {
                assertThat(SpdxList.approved().keySet()).as(entry.id()).anyMatch(entry::fits);
            }
        }
    }
}
