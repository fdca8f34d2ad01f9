package org.commonsgovernance.collect.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.collect.affiliation.SpellingTable;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class ContributionTableTest {
    private static final String HEAD = "contributor,affiliation,date,lines_added,lines_removed,changesets\n";
    private final Problems problems = new Problems();
    private final Found found = new Found();

    static SourceFile resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ContributionTableTest.class.getResourceAsStream(name), name)) {
            return SourceFile.decode(name, in.readAllBytes());
        }
    }

    static OrganizationNames sampleNames() throws IOException {
        Problems problems = new Problems();
        OrganizationNames names = OrganizationNames.of(List.of(
                SpellingTable.read(resource("aliases-sample.csv"), Source.documentedByOther("aliases"), problems)));
        problems.throwIfAny();
        return names;
    }

    private void read(String text) {
        ContributionTable.read(
                new SourceFile("work.csv", text),
                Source.observed("work"),
                OrganizationNames.plain(),
                name -> name.startsWith("c") ? name : "p" + name.length(),
                problems,
                found);
    }

    private <F extends Fact> List<F> facts(Class<F> type) {
        return found.facts().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void a_row_is_work_of_a_month_on_behalf_of_whom_it_names() {
        read(HEAD + "c1,Red Hat,2022-06-01,6,4,2\n");

        assertThat(problems.isEmpty()).isTrue();
        Contribution one = facts(Contribution.class).get(0);
        assertThat(one.id()).isEqualTo("work.csv:2");
        assertThat(one.contributor()).isEqualTo("c1");
        assertThat(one.onBehalfOf()).isEqualTo("red-hat");
        assertThat(one.at()).isEqualTo(PartialDate.parse("2022-06"));
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.size()).isEqualTo(10);
        assertThat(facts(Organization.class)).extracting(Organization::name).containsExactly("Red Hat");
        assertThat(facts(Affiliation.class)).isEmpty();
    }

    @Test
    void dates_that_are_not_all_firsts_are_days() {
        read(HEAD + "c1,A,2022-06-01,1,1,1\nc1,A,2022-06-08,1,1,1\n");

        assertThat(facts(Contribution.class))
                .extracting(one -> one.at().toString())
                .containsExactly("2022-06-01", "2022-06-08");
    }

    @Test
    void gitdms_own_columns_are_read_and_nobody_is_named() {
        read("Name,Email,Affliation,Date,Added,Removed,Changesets\nAnn Example,ann@h.example,Acme,2022-06-01,1,2,3\n");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(facts(Contribution.class)).extracting(Contribution::size).containsExactly(3L);
        assertThat(found.facts().toString()).doesNotContain("Ann").doesNotContain("ann@");
    }

    @Test
    void independent_is_an_affiliation_over_the_months_and_unknown_is_none() {
        read(HEAD
                + "c1,Independent,2022-03-01,1,1,1\nc1,Independent,2022-01-01,1,1,1\nc1,Independent,2022-02-01,1,1,1\n"
                + "c1,(Unknown),2022-06-01,1,1,1\nc1,Independent,2022-08-01,1,1,1\nc1,Acme,2022-07-01,1,1,1\n");

        assertThat(facts(Affiliation.class))
                .extracting(one -> one.id() + " " + one.period() + " " + one.independent())
                .containsExactly(
                        "affiliation:c1@2022-01-01 2022-01-01/2022-03-31 true",
                        "affiliation:c1@2022-08-01 2022-08-01/2022-08-31 true");
        assertThat(facts(Contribution.class))
                .extracting(Contribution::onBehalfOf)
                .containsOnlyOnce("acme");
        assertThat(facts(Contribution.class))
                .filteredOn(one -> one.onBehalfOf() == null)
                .hasSize(5);
    }

    @Test
    void independent_and_unknown_at_one_time_stays_unknown() {
        read(HEAD + "c1,Independent,2022-01-01,1,1,1\nc1,NotFound,2022-01-01,1,1,1\n");

        assertThat(facts(Affiliation.class)).isEmpty();
        assertThat(found.remarks()).singleElement().asString().contains("stays unknown");
    }

    @Test
    void lines_that_are_not_told_leave_the_size_out() {
        read("contributor,affiliation,month,commits\nc1,A,2022-06,2\n");

        assertThat(facts(Contribution.class)).extracting(Contribution::size).containsOnlyNulls();
        assertThat(facts(Contribution.class))
                .extracting(one -> one.at().toString())
                .containsExactly("2022-06");
    }

    @Test
    void every_mistake_is_told_and_nothing_is_added() {
        read(HEAD + ",A,2022-06-01,1,1,1\nc1,A,June,x,1,1\nc1,A,2022-06-01,1,1,2147483648\nc1,A,2022-06-01,1,1,1\n");

        assertThat(problems.failure().problems())
                .extracting(problem -> problem.line() + ":" + problem.column())
                .containsExactly("2:1", "3:6", "3:11", "4:21");
        assertThat(found.facts()).isEmpty();
    }

    @Test
    void the_sample_of_linux_has_its_figures() throws IOException {
        ContributionTable.read(
                resource("linux-sample.csv"), Source.observed("linux"), sampleNames(), id -> id, problems, found);

        List<Contribution> work = facts(Contribution.class);
        Map<String, Integer> byEmployer = new TreeMap<>();
        work.stream()
                .filter(one -> one.onBehalfOf() != null)
                .forEach(one -> byEmployer.merge(String.valueOf(one.onBehalfOf()), one.count(), Integer::sum));
        assertThat(problems.isEmpty()).isTrue();
        assertThat(work).hasSize(400);
        assertThat(work.stream().mapToInt(Contribution::count).sum()).isEqualTo(2129);
        assertThat(byEmployer.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1451);
        assertThat(byEmployer.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                        .limit(4)
                        .map(Map.Entry::toString))
                .containsExactly("red-hat=250", "intel=227", "google=107", "amd=102");
        assertThat(work.stream()
                        .mapToLong(one -> Objects.requireNonNull(one.size()))
                        .sum())
                .isEqualTo(168_424);
        assertThat(facts(Contributor.class)).hasSize(369);
        assertThat(facts(Affiliation.class)).allMatch(Affiliation::independent).isNotEmpty();
        assertThat(facts(Affiliation.class)).extracting(Affiliation::period).doesNotContainNull();
    }
}
