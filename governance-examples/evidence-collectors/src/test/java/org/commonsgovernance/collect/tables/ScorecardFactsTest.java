package org.commonsgovernance.collect.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.LicenseGrant;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardFactsTest {
    private final Found found = new Found();
    private final Problems problems = new Problems();

    private static String report(String... checks) {
        return "{\"date\":\"2026-08-25T09:42:15Z\",\"repo\":{\"name\":\"github.com/a/b\",\"commit\":\"1234\"},"
                + "\"scorecard\":{\"version\":\"v5.5.0\",\"commit\":\"40bb\"},\"score\":2.6,\"checks\":["
                + String.join(",", checks) + "],\"metadata\":null}";
    }

    private static String check(String name, int score, String reason, String... details) {
        return "{\"name\":\"" + name + "\",\"score\":" + score + ",\"reason\":\"" + reason + "\",\"details\":"
                + (details.length == 0 ? "null" : "[\"" + String.join("\",\"", details) + "\"]") + "}";
    }

    private void read(String json) {
        ScorecardReport report = ScorecardReport.read(new SourceFile("s.json", json), problems);
        if (report != null) {
            ScorecardFacts.add(report, found);
        }
    }

    private <F extends Fact> List<F> facts(Class<F> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "all changesets reviewed,1",
        "Found 27/30 approved changesets -- score normalized to 9,9/10",
        "Found 15/30 approved changesets -- score normalized to 5,1/2",
        "found 2 unreviewed changesets out of 18 -- score normalized to 8,8/9",
        "20 out of last 30 changesets reviewed before merge -- score normalized to 6,2/3"
    })
    void half_or_more_reviewed_is_told_as_peers_before(String reason, String share) {
        read(report(check("Code-Review", 5, reason)));

        Validation one = facts(Validation.class).get(0);
        assertThat(one.share()).isEqualTo(Fraction.parse(share));
        assertThat(one.when()).isEqualTo(Validation.Time.BEFORE);
        assertThat(one.period()).isEqualTo(Period.parse("2026-08-25"));
        assertThat(one.acrossOrganizationsShare()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Found 14/30 approved changesets -- score normalized to 4",
                "Found 0/0 approved changesets",
                "Found 31/30 approved changesets",
                "no reviews found",
                "found 6 unreviewed human changesets",
                "something that a later version says"
            })
    void few_or_untold_reviews_say_nothing(String reason) {
        read(report(check("Code-Review", 0, reason)));

        assertThat(found.facts()).isEmpty();
        assertThat(found.unknown()).extracting(Found.Unknown::what).containsExactly("who reviews the work");
        assertThat(found.remarks()).hasSize(1);
    }

    @Test
    void the_source_names_tool_version_day_and_commit() {
        read(report(check("Code-Review", 10, "all changesets reviewed")));

        assertThat(found.facts().get(0).source().basis()).isEqualTo(Basis.OBSERVED);
        assertThat(found.facts().get(0).source().locator())
                .isEqualTo("github.com/a/b@1234, OpenSSF Scorecard v5.5.0 (40bb) of 2026-08-25, check Code-Review");
    }

    @Test
    void a_licence_is_told_where_one_file_and_one_name_are() {
        read(report(check(
                "License",
                10,
                "license file detected",
                "Info: project has a license file: LICENSE:0",
                "Info: FSF or OSI recognized license: Apache License 2.0: LICENSE:0")));

        assertThat(facts(LicenseGrant.class))
                .extracting(LicenseGrant::expression)
                .containsExactly("Apache-2.0");
    }

    @Test
    void a_licence_that_may_be_another_is_not_told() {
        read(report(check(
                "License",
                10,
                "license file detected",
                "Info: project has a license file: COPYING:0",
                "Info: FSF or OSI recognized license: GNU General Public License v3.0: COPYING:0")));
        read(report(check(
                "License",
                10,
                "license file detected",
                "Info: project has a license file: LICENSE-APACHE:0",
                "Info: project has a license file: LICENSE-MIT:0",
                "Info: FSF or OSI recognized license: MIT License: LICENSE-MIT:0")));
        read(report(check("License", 0, "license file not detected", "Warn: project does not have a license file")));

        assertThat(found.facts()).isEmpty();
        assertThat(found.unknown()).hasSize(1);
    }

    @Test
    void an_approval_before_every_branch_is_a_door() {
        read(report(check(
                "Branch-Protection",
                8,
                "branch protection is not maximal",
                "Info: 'force pushes' disabled on branch 'main'",
                "Warn: required approving review count is 1 on branch 'main'",
                "Info: number of required reviewers is 2 on branch 'v1'")));

        assertThat(facts(AccessRule.class))
                .extracting(rule -> rule.action() + " " + rule.requirement())
                .containsExactly("COMMIT APPROVAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Warn: branch 'v1' does not require approvers",
                "Warn: number of required reviewers is 0 on branch 'v1'",
                "Warn: branch protection not enabled for branch 'v1'",
                "Warn: could not determine whether branch 'v1' has required approving review count"
            })
    void one_branch_without_an_approval_is_enough_to_say_nothing(String other) {
        read(report(check(
                "Branch-Protection",
                5,
                "not maximal",
                "Info: required approving review count is 2 on branch 'main'",
                other)));

        assertThat(found.facts()).isEmpty();
    }

    @Test
    void companies_in_profiles_are_no_affiliations() {
        read(report(check(
                "Contributors",
                10,
                "project has 3 contributing companies or organizations",
                "Info: found contributions from: acme")));

        assertThat(found.facts()).isEmpty();
        assertThat(found.remarks()).singleElement().asString().contains("no affiliation is read from it");
    }

    @Test
    void a_check_that_could_not_tell_says_nothing() {
        read(report(check("Code-Review", -1, "all changesets reviewed"), check("License", -1, "internal error")));

        assertThat(found.facts()).isEmpty();
        assertThat(found.remarks()).isEmpty();
    }

    @Test
    void every_mistake_is_told() {
        read("{\"date\":\"2026-08-25\",\"repo\":{},\"checks\":[{\"score\":3},{\"name\":\"License\",\"score\":11}]}");

        assertThat(problems.failure().problems())
                .extracting(problem -> problem.message())
                .containsExactlyInAnyOrder(
                        "has no \"name\"",
                        "has no \"name\"",
                        "has no \"commit\"",
                        "has no \"version\"",
                        "the check has no score from -1 to 10");
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void another_json_file_is_told_of() {
        read("{\"Checks\":[]}");
        read("{\"checks\":[");

        assertThat(problems.size()).isEqualTo(2);
    }
}
