package org.commonsgovernance.collect.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.collect.license.TextReading.Identified;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.commonsgovernance.collect.license.TextReading.NoLicenseText;
import org.commonsgovernance.collect.license.TextReading.Uncertain;
import org.commonsgovernance.rules.license.SpdxList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts come from the SPDX list itself; what stands around them was written here. */
class LicenseTextsTest {
    private static final LicenseTexts TEXTS = new LicenseTexts();

    /** Their texts are not what their templates say, or hold no licence. */
    private static final Set<String> NOT_THEMSELVES =
            Set.of("InnoSetup", "LZMA-SDK-9.11-to-9.20", "Python-2.0.1", "any-OSI");

    private static Identified identified(String text) {
        TextReading reading = TEXTS.identify(text);
        assertThat(reading).isInstanceOf(Identified.class);
        return (Identified) reading;
    }

    /** What its use adds to a text's id. */
    private static String ofText(String id) {
        return id.replaceFirst("(-no)?-invariants", "")
                .replaceFirst(
                        "(?:-or-later|-only|\\+|(?:-no)?-RFN|-no-copyleft-exception|-Combined-Work-Exception)$", "");
    }

    @Test
    void a_text_of_the_list_is_itself() {
        List<String> ids = new ArrayList<>(SpdxList.approved().keySet());
        ids.removeAll(NOT_THEMSELVES);
        Collections.shuffle(ids, new Random(5));
        for (String id : ids.subList(0, 40)) {
            if (!ListedTexts.isDeprecated(id)) {
                assertThat(ofText(identified(ListedTexts.of(id)).expression())).isEqualTo(ofText(id));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "ISC", "CC-BY-4.0", "Elastic-2.0", "SSPL-1.0"})
    void notices_comment_signs_and_layout_make_no_difference(String id) {
        String text = "Copyright (c) 2019-2024 Example Works Ltd.\nAll rights reserved.\n\n" + ListedTexts.of(id);
        assertThat(identified(text).expression()).isEqualTo(id);
        assertThat(identified("/*\n" + text.replaceAll("(?m)^", " * ") + "\n */")
                        .expression())
                .isEqualTo(id);
        assertThat(identified(text.replace("\n", "\r\n").replace("\"", "\u201c"))
                        .expression())
                .isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, without restriction, with restriction",
        "MIT, free of charge, for noncommercial use",
        "BSD-2-Clause, are permitted, are not permitted",
        "Apache-2.0, perpetual, revocable",
    })
    void a_text_that_says_something_else_is_uncertain(String id, String word, String other) {
        String text = ListedTexts.of(id);
        assertThat(text).contains(word);
        assertThat(TEXTS.identify(text.replace(word, other)))
                .isInstanceOfSatisfying(
                        Uncertain.class,
                        uncertain -> assertThat(uncertain.candidates())
                                .hasSizeLessThanOrEqualTo(5)
                                .anySatisfy(
                                        candidate -> assertThat(candidate.id()).isEqualTo(id)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In addition, the software must not be offered to others as a service for money.",
                "However, companies with more than ten employees need a paid agreement with us.",
                "It includes software of ours that you must not sell or pass on to anyone.",
            })
    void a_condition_after_the_text_makes_it_uncertain(String condition) {
        assertThat(TEXTS.identify(ListedTexts.of("MIT") + "\n\n" + condition)).isInstanceOf(Uncertain.class);
        assertThat(TEXTS.identify(condition + "\n\n" + ListedTexts.of("MIT"))).isInstanceOf(Uncertain.class);
    }

    @Test
    void parts_under_other_terms_are_told() {
        String head = """
            All content under the "paid/" directory is licensed as "paid/LICENSE" says.
            Content outside of it is available under the licence below.

            """;
        Identified reading = identified(head + ListedTexts.of("MIT"));
        assertThat(reading.expression()).isEqualTo("MIT");
        assertThat(reading.isPartial()).isTrue();
    }

    @Test
    void terms_of_code_from_elsewhere_are_not_the_products() {
        String text =
                ListedTexts.of("Apache-2.0") + "\n\nThis product bundles a parser from elsewhere, whose terms are:\n\n"
                        + ListedTexts.of("BSD-3-Clause");
        Identified reading = identified(text);
        assertThat(reading.expression()).isEqualTo("Apache-2.0");
        assertThat(reading.others()).containsExactly("BSD-3-Clause");
    }

    @Test
    void a_short_heading_is_enough_to_tell_that_what_follows_is_of_others() {
        String text = ListedTexts.of("GPL-2.0-only") + "\n\nThe bundled code is licensed under this license:\n\n"
                + ListedTexts.of("Zlib");
        assertThat(identified(text).expression()).isEqualTo("GPL-2.0-only");
    }

    @Test
    void several_licences_hold_together_unless_one_may_choose() {
        String both = ListedTexts.of("MIT") + "\n\n----\n\n" + ListedTexts.of("Zlib");
        assertThat(identified(both).expression()).isEqualTo("MIT AND Zlib");
        assertThat(identified("Use it under either of these, at your option.\n\n" + both)
                        .expression())
                .isEqualTo("MIT OR Zlib");
        assertThat(identified(both + "\n\nSpecial exception: link it under terms of your choice.")
                        .expression())
                .isEqualTo("MIT AND Zlib");
        assertThat(TEXTS.identify("This is under the Zlib licence, or MIT as it is below.\n\n" + both))
                .isInstanceOf(Uncertain.class);
        assertThat(TEXTS.identify("This library is dual licensed.\n\n" + both)).isInstanceOf(Uncertain.class);
    }

    @Test
    void the_same_licence_of_several_holders_is_one() {
        String text = "# Licence 1\n\nCopyright (c) 2020 One\n\n" + ListedTexts.of("BSD-3-Clause")
                + "\n\n# Licence 2\n\nCopyright (c) 2021 Two\n\n" + ListedTexts.of("BSD-3-Clause");
        assertThat(identified(text).expression()).isEqualTo("BSD-3-Clause");
    }

    @Test
    void what_a_gnu_text_does_not_say_is_left_open() {
        String text = ListedTexts.of("GPL-3.0-only");
        assertThat(identified(text))
                .returns("GPL-3.0-only", Identified::expression)
                .returns(LaterVersions.NOT_TOLD, Identified::version);
        assertThat(identified("Take version 3 or any later version.\n\n" + text).expression())
                .isEqualTo("GPL-3.0-or-later");
        assertThat(identified("This is under version 3 only.\n\n" + text).version())
                .isEqualTo(LaterVersions.ONLY_THIS);
        assertThat(identified("Most of it can be had under any later version, see individual files.\n\n" + text))
                .returns("GPL-3.0-only", Identified::expression)
                .returns(true, Identified::isPartial);
    }

    @Test
    void the_lesser_gpl_is_known_without_the_gpl_it_refers_to() {
        String text = ListedTexts.of("LGPL-3.0-only");
        int gpl = text.lastIndexOf("GNU GENERAL PUBLIC LICENSE");
        assertThat(identified(text.substring(0, gpl)).expression()).isEqualTo("LGPL-3.0-only");
    }

    @Test
    void the_business_source_licence_is_known_with_its_parameters() {
        String text = "Parameters\n\nLicensor:             Example Works, Inc.\nLicensed Work:        Example 2.0\n"
                + "Additional Use Grant: You may use it in production,\n                      but not sell it.\n"
                + "Change Date:          2030-01-01\nChange License:       MPL 2.0\n\nNotice\n\n"
                + ListedTexts.of("BUSL-1.1");
        assertThat(identified(text).expression()).isEqualTo("BUSL-1.1");
        assertThat(BuslParameters.read(text))
                .isEqualTo(new BuslParameters("Example Works, Inc.", "2030-01-01", "MPL 2.0"));
        int covenants = text.indexOf("MariaDB hereby grants");
        assertThat(identified(text.substring(0, covenants)).expression()).isEqualTo("BUSL-1.1");
    }

    @Test
    void a_condition_known_by_its_phrases_closes_an_open_licence() {
        String text =
                "\"Commons Clause\" License Condition v1.0\n\nThe grant leaves something out: the License does not "
                        + "grant to you, the right to Sell the Software.\n\nLicense: Apache 2.0\n\n"
                        + ListedTexts.of("Apache-2.0");
        assertThat(identified(text))
                .returns("LicenseRef-Commons-Clause-1.0 AND Apache-2.0", Identified::expression)
                .returns(LicenseClass.CLOSED, Identified::terms);
        assertThat(TEXTS.identify(
                        "We once had the Commons Clause License Condition v1.0 and dropped it again last year."))
                .isInstanceOf(NoLicenseText.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "See the file COPYING.",
                "This folder holds recipes for soups and stews that were gathered by the cooks of our village over"
                        + " years.",
            })
    void other_texts_hold_no_licence(String text) {
        assertThat(TEXTS.identify(text)).isInstanceOf(NoLicenseText.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word ", "<p", "(a) ", "permission is hereby granted to any person ", "copyright (c) ", "\n\n "})
    void the_work_for_a_text_of_five_megabytes_is_not_squared_in_its_length(String piece) {
        String text = piece.repeat(5_000_000 / piece.length());
        TEXTS.identify("A first text, so that reading the list is not counted: it holds nothing that matters here.");
        assertTimeoutPreemptively( // takes a second; squared in its length it would take hours
                Duration.ofSeconds(60), () -> assertThat(TEXTS.identify(text)).isNotInstanceOf(Identified.class));
    }
}
