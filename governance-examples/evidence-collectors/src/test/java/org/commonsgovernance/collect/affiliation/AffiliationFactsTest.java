package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class AffiliationFactsTest {
    private static AffiliationFacts facts(String map, String... mails) {
        Problems problems = new Problems();
        AffiliationBook book = AffiliationBook.builder()
                .add(GitdmMap.read(new SourceFile("map", map), Source.documentedByOther("map"), problems))
                .build();
        problems.throwIfAny();
        return AffiliationFacts.of(
                book,
                List.of(mails),
                mail -> mail.substring(0, 1).toLowerCase(Locale.ROOT),
                Source.observed("history"));
    }

    private static List<String> shown(AffiliationFacts facts) {
        return facts.affiliations().stream()
                .map(one ->
                        one.id() + " " + one.period() + " " + (one.independent() ? "independent" : one.organization()))
                .toList();
    }

    @Test
    void a_person_has_affiliations_one_after_the_other() {
        AffiliationFacts facts = facts(
                "a@h.example (Unknown) < 2008-12-01\na@h.example SUSE < 2013-09-15\na@h.example Independent",
                "a@h.example");

        assertThat(shown(facts))
                .containsExactly(
                        "affiliation:a@2008-12-01 2008-12-01/2013-09-14 suse",
                        "affiliation:a@2013-09-15 2013-09-15/ independent");
        assertThat(facts.organizations()).extracting(Organization::name).containsExactly("SUSE");
        assertThat(facts.affiliations().get(0).source())
                .isEqualTo(Source.documentedByOther("map, line 2"))
                .extracting(Source::basis)
                .isEqualTo(Basis.DOCUMENTED);
    }

    @Test
    void what_holds_always_has_no_period() {
        assertThat(shown(facts("acme.example Acme", "a@acme.example"))).containsExactly("affiliation:a null acme");
    }

    @Test
    void who_is_unknown_has_none() {
        AffiliationFacts facts = facts("acme.example Acme", "a@other.example");

        assertThat(facts.affiliations()).isEmpty();
        assertThat(facts.organizations()).isEmpty();
        assertThat(facts.contributors()).extracting(Contributor::id).containsExactly("a");
    }

    @Test
    void two_addresses_that_agree_are_one() {
        assertThat(shown(facts("acme.example Acme\na@h.example ACME", "a@acme.example", "a@h.example")))
                .containsExactly("affiliation:a null acme");
    }

    @Test
    void what_names_the_person_goes_before_a_domain_that_has_no_dates() {
        assertThat(shown(facts("acme.example Acme\na@h.example Rival < 2015-01-01", "a@acme.example", "a@h.example")))
                .containsExactly("affiliation:a /2014-12-31 rival", "affiliation:a@2015-01-01 2015-01-01/ acme");
    }

    @Test
    void addresses_that_disagree_leave_it_unknown() {
        AffiliationFacts facts = facts("acme.example Acme\nrival.example Rival", "a@acme.example", "a@rival.example");

        assertThat(facts.affiliations()).isEmpty();
        assertThat(facts.remarks()).singleElement().asString().contains("of 1 people say different things");
    }

    @Test
    void programs_are_told_apart() {
        AffiliationFacts facts = facts("r@h.example (Robots)\na@h.example Acme", "r@h.example", "a@h.example");

        assertThat(facts.contributors()).extracting(Contributor::automated).containsExactly(false, true);
        assertThat(facts.affiliations()).extracting(Affiliation::contributor).containsExactly("a");
    }

    @Test
    void nothing_in_the_facts_names_a_person() {
        Found found = new Found();
        facts("a.person@h.example Acme", "a.person@h.example").addTo(found);

        assertThat(found.facts()).hasSize(2);
        assertThat(found.facts().toString()).doesNotContain("person").doesNotContain("@h.example");
    }

    @Test
    void periods_are_days() {
        assertThat(facts("a@h.example Acme < 2015-01-01", "a@h.example").affiliations())
                .extracting(Affiliation::period)
                .containsExactly(Period.parse("/2014-12-31"));
    }
}
