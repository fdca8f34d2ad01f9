package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationNamesTest {
    private static OrganizationNames names(String... rows) {
        Problems problems = new Problems();
        OrganizationNames names = OrganizationNames.of(List.of(SpellingTable.read(
                new SourceFile("aliases.csv", "spelling,organization\n" + String.join("\n", rows)),
                Source.documentedByOther("aliases"),
                problems)));
        problems.throwIfAny();
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Independent",
                "(None)",
                "*independent",
                "self-employed",
                "Individual",
                "Unaffiliated",
                "freelance"
            })
    void these_act_for_nobody(String written) {
        assertThat(OrganizationNames.plain().of(written)).isEqualTo(Employer.INDEPENDENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Unknown)",
                "NotFound",
                "None",
                "n/a",
                "-",
                "",
                "?",
                "****",
                "Inc.",
                "Ltd.",
                "Gmail *",
                "ann@h.example"
            })
    void these_say_nothing(String written) {
        assertThat(OrganizationNames.plain().of(written)).isEqualTo(Employer.UNKNOWN);
    }

    @Test
    void robots_are_no_people() {
        assertThat(OrganizationNames.plain().of("(Robots)")).isEqualTo(Employer.AUTOMATED);
    }

    @ParameterizedTest
    @CsvSource({
        "Red Hat,red-hat",
        "AT&T,at-t",
        "Ärzte ohne Grenzen,ärzte-ohne-grenzen",
        "  99Cloud Inc.,99cloud",
        "字节跳动,字节跳动",
        "Moody's,moodys"
    })
    void ids_are_slugs(String name, String id) {
        assertThat(OrganizationNames.plain().of(name).id()).isEqualTo(id);
    }

    @Test
    void aliases_lead_to_one_name_whatever_the_case_and_through_others() {
        OrganizationNames names = names("RedHat,Red Hat Inc.", "Red Hat Inc.,Red Hat");

        assertThat(names.of("REDHAT").name()).isEqualTo("Red Hat");
        assertThat(names.of("red hat inc").name()).isEqualTo("Red Hat");
        assertThat(names.of("Red Hat").name()).isEqualTo("Red Hat");
    }

    @Test
    void aliases_in_a_circle_end() {
        OrganizationNames names = names("A Corp,B Corp", "B Corp,A Corp");

        assertThat(names.of("A Corp").id()).isIn("a", "b");
    }

    @Test
    void an_alias_can_lead_to_no_organisation() {
        assertThat(names("Homebase,*independent").of("homebase")).isEqualTo(Employer.INDEPENDENT);
    }

    @Test
    void sources_that_disagree_are_remarked() {
        assertThat(names("Novell,SUSE", "NOVELL,Micro Focus").remarks())
                .containsExactly(
                        "\"NOVELL\" is \"SUSE\" in aliases.csv:2 and \"Micro Focus\" in aliases.csv:3; the first"
                                + " counts");
    }
}
