package org.commonsgovernance.collect.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.collect.affiliation.Employer;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class MaintainerTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 21);
    private final Problems problems = new Problems();

    private MaintainerTable read(String... rows) {
        return MaintainerTable.read(
                new SourceFile("m.csv", "level,project,company,maintainers\n" + String.join("\n", rows)),
                Source.documentedBySelf("list"),
                OrganizationNames.plain(),
                problems);
    }

    @Test
    void each_maintainer_is_a_seat_on_behalf_of_a_company() {
        ProductionSetup setup = read(
                        "Graduated,Thing,Acme,2", "Graduated,Thing,Independent,1", "Graduated,Thing,Unknown,1")
                .each(DAY)
                .get(0);

        assertThat(setup.facts(GovernanceBody.class))
                .extracting(body -> body.id() + " " + body.name() + " " + body.seats())
                .containsExactly("graduated:thing Thing 4");
        assertThat(setup.facts(Seat.class))
                .extracting(seat -> seat.id() + " " + seat.onBehalfOf() + " " + seat.independent())
                .containsExactly(
                        "seat:graduated:thing:acme:1 acme false",
                        "seat:graduated:thing:acme:2 acme false",
                        "seat:graduated:thing:independent:1 null true",
                        "seat:graduated:thing:unknown:1 null false");
        assertThat(setup.lastDay()).isEqualTo(DAY);
    }

    @Test
    void bodies_of_one_name_at_two_levels_stay_two() {
        MaintainerTable table = read("Graduated,Board,Acme,1", "Incubating,Board,Acme,2", "Incubating,Other,Acme,1");

        assertThat(table.bodies())
                .extracting(MaintainerBody::name)
                .containsExactly("Board (graduated)", "Board (incubating)", "Other");
        ProductionSetup together = table.together("all", DAY);
        assertThat(together.facts(GovernanceBody.class)).hasSize(3);
        assertThat(together.facts(Seat.class)).hasSize(4);
        assertThat(together.facts(Organization.class)).hasSize(1);
    }

    @Test
    void bodies_whose_ids_would_be_one_are_told_apart() {
        assertThat(read("A,x y,Acme,1", "A,x-y,Acme,1").bodies())
                .extracting(MaintainerBody::id)
                .containsExactly("a:x-y", "a:x-y-2");
    }

    @Test
    void spellings_of_one_company_are_counted_together() {
        assertThat(read("A,x,Red Hat,1", "A,x,red hat,2")
                        .bodies()
                        .get(0)
                        .seats()
                        .values())
                .containsExactly(3);
    }

    @Test
    void every_mistake_is_told() {
        read("A,,Acme,1", "A,x,Acme,none", "A,x,Acme,1", "A,y,Acme,10001", "A,z,Acme,9000", "A,z,Rival,9000");

        assertThat(problems.failure().problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .containsExactly(
                        "2:3 project: names none",
                        "3:10 maintainers: \"none\" is no whole number; write digits only, as 1250",
                        "4:5 company: \"Acme\" stands in this body already; add the numbers up, or leave one out",
                        "5:10 maintainers: 10001 is more than 10000",
                        "7:11 maintainers: the body has more than 10000");
    }

    @Test
    void a_table_without_levels_is_one_too() {
        MaintainerTable table = MaintainerTable.read(
                new SourceFile("m.csv", "project;company;maintainers\nThing;Acme;1\n"),
                Source.documentedBySelf("list"),
                OrganizationNames.plain(),
                problems);

        assertThat(table.bodies()).extracting(MaintainerBody::id).containsExactly("thing");
    }

    @Test
    void the_sample_of_cncf_has_its_figures() throws IOException {
        MaintainerTable table = MaintainerTable.read(
                ContributionTableTest.resource("maintainers-sample.csv"),
                Source.documentedBySelf("cncf/foundation, project-maintainers.csv, 2026-08-21"),
                ContributionTableTest.sampleNames(),
                problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(table.bodies().stream().mapToInt(MaintainerBody::size).sum()).isEqualTo(192);
        assertThat(table.bodies())
                .extracting(body -> body.id() + " " + largest(body) + "/" + body.size())
                .containsExactlyInAnyOrder(
                        "graduated:kubernetes-steering 3/8",
                        "graduated:kubernetes-maintainers 24/97",
                        "graduated:prometheus 23/52",
                        "graduated:envoy 6/18",
                        "graduated:steering-committee 0/4",
                        "incubating:lima 1/6",
                        "incubating:steering-committee 1/3",
                        "sandbox:sops 1/4");
        assertThat(table.each(DAY)).hasSize(8);
    }

    private static int largest(MaintainerBody body) {
        List<Map.Entry<Employer, Integer>> firms = body.seats().entrySet().stream()
                .filter(entry -> entry.getKey().kind() == Employer.Kind.ORGANIZATION)
                .toList();
        return firms.stream().mapToInt(Map.Entry::getValue).max().orElse(0);
    }
}
