package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LICENSE",
                "LICENSE.txt",
                "Licence.md",
                "COPYING",
                "COPYING.LESSER",
                "LICENSE-MIT",
                "LICENSE.APACHE2",
                "UNLICENSE",
                "COPYRIGHT",
                "MIT-LICENSE",
                "LICENSE_1_0.txt",
                "license.rst",
                "COPYING3"
            })
    void a_licence_file_of_the_product_is_known_by_its_name(String name) {
        assertThat(LicenseFile.of(name)).isEqualTo(new LicenseFile(Covers.PRODUCT, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "license.go",
                "LICENSE.json",
                "THIRD_PARTY_LICENSES",
                "LICENSE-3rdparty.txt",
                "LICENSES.bundled",
                "README",
                "LICENSE_fr",
                "check-license.sh",
                "NOTICE",
                "license-header.txt",
                "licensing"
            })
    void other_files_are_not(String name) {
        assertThat(LicenseFile.of(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LICENSE-docs, DOCUMENTATION",
        "COPYING.documentation, DOCUMENTATION",
        "LICENSE-assets.txt, CONTENT",
        "LICENSE.enterprise, PRODUCT",
    })
    void the_name_says_what_is_covered(String name, Covers covers) {
        assertThat(LicenseFile.of(name)).isNotNull().returns(covers, LicenseFile::covers);
        assertThat(LicenseFile.of(name)).isNotEqualTo(new LicenseFile(Covers.PRODUCT, null));
    }
}
