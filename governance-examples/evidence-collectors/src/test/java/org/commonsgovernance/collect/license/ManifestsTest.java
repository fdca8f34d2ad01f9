package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.collect.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "package.json | {\"license\": \"(MIT OR Apache-2.0)\"} | (MIT OR Apache-2.0)",
                "package.json | {\"license\": {\"type\": \"ISC\"}} | ISC",
                "package.json | {\"licenses\": [{\"type\": \"MIT\"}, {\"type\": \"ISC\"}]} | MIT OR ISC",
                "package.json | {\"license\": \"SEE LICENSE IN X\"} | -",
                "package.json | {\"license\": \"UNLICENSED\"} | -",
                "composer.json | {\"license\": [\"MIT\", \"proprietary\"]} | -",
                "META.json | {\"license\": [\"perl_5\"]} | Artistic-1.0-Perl OR GPL-1.0-or-later",
                "Cargo.toml | [package]~license = \"MIT/Apache-2.0\" | MIT OR Apache-2.0",
                "Cargo.toml | [workspace.package]~license = 'MPL-2.0' | MPL-2.0",
                "pyproject.toml | [project]~license = {text = \"BSD 3-Clause License\"} | BSD-3-Clause",
                "pyproject.toml | [project]~classifiers = [~\"License :: OSI Approved :: MIT License\",~] | MIT",
                "pyproject.toml | [project]~classifiers = [\"License :: OSI Approved :: BSD License\"] | -",
                "setup.cfg | [metadata]~license = Apache License 2.0 | Apache-2.0",
                "a.gemspec | Gem::Specification.new do |s|~  s.licenses = ['MIT', 'Ruby']~end | MIT OR Ruby",
                "CITATION.cff | license:~  - MIT~  - Zlib | MIT OR Zlib",
                "CITATION.cff | license: GPL-3.0-or-later | GPL-3.0-or-later",
            })
    void a_manifests_licence_is_read(String path, String text, String expression) throws Exception {
        // The gemspec's own stroke is a delimiter of the table, so its text is put together here.
        String whole =
                path.equals("a.gemspec") ? "Gem::Specification.new do\n  s.licenses = ['MIT', 'Ruby']\nend\n" : text;
        String wanted = path.equals("a.gemspec") ? "MIT OR Ruby" : expression;
        assertThat(Manifests.read(path, whole.replace('~', '\n')))
                .singleElement()
                .returns(wanted, ManifestLicense::expression);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package.json | {\"name\": \"license\"}",
                "Cargo.toml | [dependencies]~license = \"1.0\"",
                "pyproject.toml | [project]~license = {file = \"LICENSE\"}",
                "setup.cfg | [options]~license = MIT",
                "META.json | {\"license\": [\"unknown\"]}",
                "CITATION.cff | references:~  - license: MIT",
            })
    void what_is_no_licence_of_the_package_is_passed_over(String path, String text) throws Exception {
        assertThat(Manifests.read(path, text.replace('~', '\n'))).isEmpty();
    }

    @Test
    void maven_names_are_read_from_the_projects_own_licences_only() throws Exception {
        String pom = "<project xmlns='urn:x'><dependencies><license><name>ISC</name></license></dependencies>"
                + "<licenses><license><name>Apache License, Version 2.0</name></license></licenses></project>";
        assertThat(Manifests.read("pom.xml", pom)).singleElement().returns("Apache-2.0", ManifestLicense::expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE project [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + "<project><licenses><license><name>&x;</name></license></licenses></project>",
                "<project>",
                "",
            })
    void a_hostile_pom_ends_in_no_licence(String pom) {
        Found found = new Found();
        FakeRepository repository = new FakeRepository().write("2020-01-01", "pom.xml", pom);
        assertThat(Manifests.of(repository, found)).isEmpty();
    }

    @Test
    void deep_json_ends_in_a_remark() {
        Found found = new Found();
        FakeRepository repository = new FakeRepository().write("2020-01-01", "package.json", "[".repeat(100_000));
        assertThat(Manifests.of(repository, found)).isEqualTo(List.of());
        assertThat(found.remarks()).singleElement().asString().contains("package.json");
    }
}
