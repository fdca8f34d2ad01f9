package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Organization.LegalForm;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirmNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Red Mill",
                "Red Mill Inc",
                "Red Mill, Inc.",
                "RED MILL INC.",
                "Red Mill,Inc",
                "Red Mill Incorporated",
                "Red Mill LLC",
                "Red Mill L.L.C.",
                "Red Mill Ltd.",
                "Red Mill Limited",
                "Red Mill Private Limited",
                "Red Mill (Pty) Ltd",
                "Red Mill Co., Ltd.",
                "Red Mill co. ltd",
                "Red Mill Corp.",
                "Red Mill Corporation",
                "Red Mill GmbH",
                "Red Mill GmbH & Co. KG",
                "Red Mill AG",
                "Red Mill SE",
                "Red Mill S.A.",
                "Red Mill s.a.",
                "Red Mill S.p.A.",
                "Red Mill SA de CV",
                "Red Mill Sp. z o.o.",
                "Red Mill s.r.o.",
                "Red Mill B.V.",
                "Red Mill BV",
                "Red Mill plc",
                "Red Mill Oy",
                "Red Mill AB",
                "Red Mill A/S",
                "Red Mill K.K."
            })
    void the_legal_form_makes_no_other_firm(String name) {
        assertThat(FirmName.id(name)).isEqualTo("red-mill");
        assertThat(OrganizationNames.plain().of(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Mill Foundation,mill-foundation",
        "'Mill Foundation, Inc.',mill-foundation",
        "Mill e.V.,mill-e-v",
        "Mill gGmbH,mill-ggmbh",
        "Mill Association,mill-association",
        "Mill & Co.,mill-co",
        "Mill Holding,mill-holding",
        "Incubator,incubator",
        "Mill Spa,mill-spa",
        "Same as,same-as",
        "The Limited,the-limited",
        "SAS,sas",
        "SAS AB,sas",
        "AG,ag",
        "Linc,linc",
        "株式会社水車,水車",
        "水车技术有限公司,水车技术"
    })
    void what_makes_another_body_stays(String name, String id) {
        assertThat(FirmName.id(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inc", "Co., Ltd.", "Pty Ltd", "PRIVATE LIMITED", "LLC"})
    void a_legal_form_alone_names_nobody(String name) {
        assertThat(OrganizationNames.plain().of(name)).isEqualTo(Employer.UNKNOWN);
    }

    @Test
    void a_form_that_charities_do_not_have_is_a_companys() {
        assertThat(FirmName.form("Red Mill AG")).isEqualTo(LegalForm.COMPANY);
        assertThat(FirmName.form("Red Mill GmbH & Co. KG")).isEqualTo(LegalForm.COMPANY);
        assertThat(FirmName.form("Red Mill LLC")).isEqualTo(LegalForm.COMPANY);
        assertThat(FirmName.form("Red Mill Inc.")).isNull();
        assertThat(FirmName.form("Mill Foundation LLC")).isNull();
        assertThat(FirmName.form("Red Mill")).isNull();
        assertThat(FirmName.form("")).isNull();
    }

    @Test
    void a_spelling_holds_for_every_legal_form_but_one_that_has_its_own() {
        OrganizationNames names = OrganizationNames.of(List.of(SpellingTable.read(
                new SourceFile(
                        "a.csv", "spelling,organization\nRedMill,Red Mill Inc.\nMill LLC,Old Mill\nMill,New Mill"),
                Source.documentedByOther("a"),
                new Problems())));

        assertThat(names.of("Redmill GmbH").id()).isEqualTo("red-mill");
        assertThat(names.of("Mill LLC").name()).isEqualTo("Old Mill");
        assertThat(names.of("Mill").name()).isEqualTo("New Mill");
    }

    @Property(tries = 1000)
    void whoever_is_named_has_an_id_and_the_same_with_a_form_behind(@ForAll String name) {
        Employer employer = OrganizationNames.plain().of(name);
        if (employer.kind() == Employer.Kind.ORGANIZATION) {
            assertThat(employer.id()).isNotEmpty().isEqualTo(FirmName.id(VisibleName.of(name)));
        }
    }
}
