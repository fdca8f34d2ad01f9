package org.commonsgovernance.collect.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.GovernanceBodyBuilder;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.SeatBuilder;
import org.commonsgovernance.api.model.given.Stewardship;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityInsightsTest {
    private final Found found = new Found();
    private final Map<String, String> ids = new TreeMap<>();

    private void collect(String path, String text) {
        SecurityInsights.collect(
                new InsightsSamples.Files(Map.of(path, text)),
                OrganizationNames.plain(),
                person -> ids.computeIfAbsent(person.get(0), any -> "p" + (ids.size() + 1)),
                found);
    }

    private void second(String accepts, String license) {
        collect(
                "SECURITY-INSIGHTS.yml",
                InsightsSamples.SECOND.replace("ACCEPTS", accepts).replace("LICENCE", license));
    }

    private <F extends Fact> List<F> facts(Class<F> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void the_second_version_tells_licence_team_steward_and_roadmap() {
        second("true", "Apache-2.0");

        assertThat(facts(LicenseGrant.class))
                .extracting(LicenseGrant::expression)
                .containsExactly("Apache-2.0");
        assertThat(facts(GovernanceBody.class))
                .extracting(GovernanceBody::seats)
                .containsOnlyNulls();
        assertThat(facts(Seat.class))
                .extracting(seat -> seat.holder() + " " + seat.onBehalfOf() + " " + seat.independent())
                .containsExactly("p1 null false", "p2 null true");
        assertThat(facts(Affiliation.class))
                .extracting(one -> one.contributor() + " " + one.organization() + " " + one.period())
                .containsExactly("p1 acme 2026-02-14/", "p2 null 2026-02-14/", "p3 other-works 2026-02-14/");
        assertThat(facts(Stewardship.class))
                .extracting(Stewardship::organization)
                .containsExactly("commons-test");
        assertThat(facts(Disclosure.class)).extracting(Disclosure::subject).containsExactly(Disclosure.Subject.ROADMAP);
        assertThat(facts(AccessRule.class)).isEmpty();
        assertThat(found.unknown())
                .contains(new Found.Unknown("who decides, and how", "https://forge.test/acme/thing/GOVERNANCE.md"));
        assertThat(found.remarks()).singleElement().asString().contains("1 of the people");
    }

    @ParameterizedTest
    @CsvSource({"p1 p2,1", "p1 p2 p9,1", "p1 p8 p9,2", "p1,2", "p7 p8 p9,2"})
    void a_team_that_the_projects_own_list_names_is_no_second_body(String listed, int bodies) {
        Source list = Source.documentedBySelf("MAINTAINERS.md");
        found.add(GovernanceBodyBuilder.builder()
                .id("maintainers")
                .source(list)
                .name("Maintainers")
                .build());
        for (String holder : listed.split(" ", -1)) {
            found.add(SeatBuilder.builder()
                    .id("seat:maintainers:" + holder)
                    .source(list)
                    .body("maintainers")
                    .holder(holder)
                    .build());
        }
        second("true", "Apache-2.0");

        assertThat(facts(GovernanceBody.class)).hasSize(bodies);
        assertThat(facts(Seat.class).stream().map(Seat::body).distinct()).hasSize(bodies);
        assertThat(facts(Affiliation.class))
                .as("who they work for is told all the same")
                .hasSize(3);
    }

    @Test
    void a_steward_known_by_its_name_is_no_second_one_under_its_address() {
        Source readme = Source.documentedBySelf("README.md");
        found.add(new Organization(
                "commons-office-move", readme, "Commons Office of the Modern Mill and Northern Shires", null, null));
        found.add(new Stewardship("stewardship:x", readme, null, "commons-office-move", Stewardship.Matter.PROJECT));
        collect(
                "SECURITY-INSIGHTS.yml",
                InsightsSamples.SECOND
                        .replace("ACCEPTS", "true")
                        .replace("LICENCE", "MIT")
                        .replace("https://www.commons.test/", "https://commns.test/"));
        assertThat(facts(Stewardship.class))
                .extracting(Stewardship::organization)
                .containsExactly("commons-office-move", "commons-office-move");
    }

    @Test
    void everything_that_is_written_of_a_person_tells_who_it_is() {
        List<List<String>> asked = new ArrayList<>();
        SecurityInsights.collect(
                new InsightsSamples.Files(Map.of(
                        "SECURITY-INSIGHTS.yml",
                        InsightsSamples.SECOND
                                .replace("ACCEPTS", "true")
                                .replace("LICENCE", "MIT")
                                .replace("  core-team:\n", """
                                          core-team:
                                            - name: Ada Quill
                                              email: ada@firm.test
                                              social: https://github.com/Quill/
                                        """))),
                OrganizationNames.plain(),
                person -> {
                    asked.add(person);
                    return person.get(0);
                },
                found);

        assertThat(asked).contains(List.of("ada@firm.test", "@quill", "Ada Quill"));
    }

    @Test
    void all_of_it_is_claimed_by_the_project_and_names_no_person() {
        second("false", "MIT");

        assertThat(found.facts()).isNotEmpty().allSatisfy(fact -> {
            assertThat(fact.source().basis()).isEqualTo(Basis.CLAIMED);
            assertThat(fact.source().speaker()).isEqualTo(Speaker.SELF);
            assertThat(fact.source().locator()).startsWith("forge.test/acme/thing SECURITY-INSIGHTS.yml@1234, ");
        });
        assertThat(found.facts().toString()).doesNotContain("Example").doesNotContain("@acme.test");
    }

    @Test
    void refused_change_requests_are_a_closed_door_only_where_there_is_no_other() {
        second("false", "MIT");
        assertThat(facts(AccessRule.class))
                .extracting(rule -> rule.action() + " " + rule.requirement())
                .containsExactly("CONTRIBUTE REFUSED");

        Found other = new Found();
        String two = InsightsSamples.SECOND
                .replace("ACCEPTS", "false")
                .replace("repository:\n", "    - name: Core\n      url: https://forge.test/acme/core\nrepository:\n");
        SecurityInsights.collect(
                new InsightsSamples.Files(Map.of("SECURITY-INSIGHTS.yml", two)),
                OrganizationNames.plain(),
                person -> person.get(0),
                other);
        assertThat(other.facts()).noneMatch(AccessRule.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"abandoned", "moved", "unsupported", "inactive"})
    void where_work_has_ended_nothing_is_refused(String status) {
        collect(
                ".github/security-insights.yml",
                InsightsSamples.SECOND.replace("ACCEPTS", "false").replace("status: active", "status: " + status));

        assertThat(facts(AccessRule.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT AND Community Specification License 1.0", "see LICENSE", "Custom"})
    void what_is_no_licence_expression_is_unknown(String license) {
        second("true", license);

        assertThat(facts(LicenseGrant.class)).isEmpty();
        assertThat(found.unknown())
                .extracting(Found.Unknown::what)
                .contains("under which licence the product is given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAP (Liquid Reply)", "Acme / Rival", "@acme", "https://acme.test"})
    void what_may_be_more_than_one_employer_is_unknown(String affiliation) {
        collect(
                "security-insights.yaml",
                InsightsSamples.SECOND.replace("affiliation: Acme", "affiliation: \"" + affiliation + "\""));

        assertThat(facts(Affiliation.class))
                .extracting(Affiliation::contributor)
                .doesNotContain("p1");
    }

    @Test
    void the_first_version_names_accounts_and_passes_over_lists() {
        collect("docs/SECURITY-INSIGHTS.yml", InsightsSamples.FIRST.replace("ACCEPTS", "true"));

        assertThat(ids.keySet()).containsExactly("@ann", "@bob", "cid@works.test");
        assertThat(facts(Seat.class)).hasSize(3);
        assertThat(found.unknown())
                .contains(new Found.Unknown(
                        "who the maintainers are", "https://github.com/acme/thing/blob/main/MAINTAINERS.md"));
        assertThat(facts(AccessRule.class)).isEmpty();
        assertThat(facts(LicenseGrant.class)).isEmpty();
    }

    @Test
    void the_first_version_can_refuse() {
        collect("SECURITY-INSIGHTS.yml", InsightsSamples.FIRST.replace("ACCEPTS", "false"));

        assertThat(facts(AccessRule.class)).hasSize(1);
    }

    @Test
    void what_a_dependency_brings_along_is_not_the_projects() {
        collect("vendor/forge.test/other/SECURITY-INSIGHTS.yml", InsightsSamples.SECOND);

        assertThat(found.facts()).isEmpty();
    }

    @Test
    void a_template_says_nothing() {
        collect(
                "SECURITY-INSIGHTS.yml",
                InsightsSamples.SECOND.replace(
                        "url: https://forge.test/acme/thing\n", "url: https://example.com/foo/bar\n"));

        assertThat(found.facts()).isEmpty();
        assertThat(found.remarks()).singleElement().asString().contains("template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b\n", "header: [", "header:\n  schema-version: 3.0.0\n", "a: &x 1\nb: *x\n"})
    void what_can_not_be_read_is_remarked(String text) {
        collect("SECURITY-INSIGHTS.yml", text);

        assertThat(found.facts()).isEmpty();
        assertThat(found.remarks()).isNotEmpty().allMatch(remark -> !remark.contains("\n"));
    }

    @Test
    void a_file_too_large_to_read_is_remarked() {
        SecurityInsights.collect(
                new InsightsSamples.Files(Map.of("SECURITY-INSIGHTS.yml", InsightsSamples.TOO_LARGE)),
                OrganizationNames.plain(),
                person -> person.get(0),
                found);

        assertThat(found.remarks()).containsExactly("SECURITY-INSIGHTS.yml is too large to be read");
    }
}
