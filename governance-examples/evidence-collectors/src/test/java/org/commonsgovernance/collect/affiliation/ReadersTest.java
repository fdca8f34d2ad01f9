package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class ReadersTest {
    private static final Source SOURCE = Source.documentedByOther("somewhere");
    private final Problems problems = new Problems();

    private List<String> told() {
        return problems.failure().problems().stream()
                .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .toList();
    }

    private static SourceFile file(String name, String... lines) {
        return new SourceFile(name, String.join("\n", lines));
    }

    @Test
    void a_gitdm_map_has_addresses_and_domains_with_dates() {
        AffiliationSource read = GitdmMap.read(
                file("map", "acme.example\tAcme Works", "ann!Home.example  Acme < 2012-7-20 # moved", ""),
                SOURCE,
                problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read.rules())
                .containsExactly(
                        new AffiliationSource.Rule("acme.example", "Acme Works", null, null, false, 1),
                        new AffiliationSource.Rule(
                                "ann@home.example", "Acme", null, LocalDate.of(2012, 7, 20), false, 2));
    }

    @Test
    void every_mistake_in_a_gitdm_map_is_told_with_its_place_and_the_rest_is_read() {
        AffiliationSource read = GitdmMap.read(
                file(
                        "map",
                        "acme.example",
                        "+ x@y.example",
                        "a@b.example Acme < 2012-13-01",
                        "b@b.example < 2012-01-01",
                        "c@b.example Acme <",
                        "good.example Good"),
                SOURCE,
                problems);

        assertThat(told())
                .containsExactly(
                        "1:1 names no employer; write: user@domain employer [< 2012-07-20]",
                        "2:1 begins with neither an address nor a domain",
                        "3:18 no day follows \"<\"; write: < 2012-07-20",
                        "4:12 names no employer",
                        "5:18 no day follows \"<\"; write: < 2012-07-20");
        assertThat(read.rules()).extracting(AffiliationSource.Rule::key).containsExactly("good.example");
    }

    @Test
    void a_group_is_of_one_employer() {
        AffiliationSource read =
                GitdmMap.readGroup(file("acme", "a@b.example", "?", "acme.example"), "Acme", SOURCE, problems);

        assertThat(read.rules()).extracting(AffiliationSource.Rule::employer).containsExactly("Acme", "Acme");
        assertThat(told()).containsExactly("2:1 is neither an address nor a domain");
    }

    @Test
    void gitdm_aliases_may_be_quoted() {
        AffiliationSource read = GitdmAliases.read(
                file("aliases", "\"ann b@old.example\" ann@new.example", "a@b.example", "a@b.example c"),
                SOURCE,
                problems);

        assertThat(read.mailAliases())
                .containsExactly(new AffiliationSource.MailAlias("ann b@old.example", "ann@new.example", 1));
        assertThat(told())
                .containsExactly(
                        "2:1 names one address only; write: address canonical-address",
                        "3:12 the second is no address");
    }

    @Test
    void a_cncf_file_has_people_and_their_employers_in_time() {
        AffiliationSource read = CncfAffiliations.read(
                file(
                        "cncf",
                        "# a comment",
                        "ann: ann!home.example, ann!work.example",
                        "\tIndependent until 2014-08-01",
                        "\tWorks from 2014-08-01 until 2015-10-01",
                        "\tFrom Here until Now from 2015-10-01"),
                SOURCE,
                problems);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(read.rules()).hasSize(6);
        assertThat(read.rules().get(2))
                .isEqualTo(new AffiliationSource.Rule(
                        "ann@home.example", "Works", LocalDate.of(2014, 8, 1), LocalDate.of(2015, 10, 1), false, 4));
        assertThat(read.rules().get(4).employer()).isEqualTo("From Here until Now");
        assertThat(read.rules().get(4).until()).isNull();
    }

    @Test
    void every_mistake_in_a_cncf_file_is_told() {
        CncfAffiliations.read(
                file(
                        "cncf",
                        "\tAcme",
                        "nobody",
                        "ann: ann!h.example, broken",
                        "\tAcme from 2015-01-01 until 2014-01-01"),
                SOURCE,
                problems);

        assertThat(told())
                .containsExactly(
                        "1:1 an employer before any person",
                        "2:1 names nobody; write: account: name!domain, name!domain",
                        "3:20 here is no address; write name!domain",
                        "4:1 holds on no day: it ends when it begins, or before");
    }

    @Test
    void stackalytics_has_companies_and_users() {
        AffiliationSource read = StackalyticsData.read(
                file(
                        "data.json",
                        "{\"companies\": [{\"company_name\": \"Acme\", \"domains\": [\"acme.example\", \"\"],",
                        "  \"aliases\": [\"Acme Inc\"]}],",
                        " \"users\": [{\"user_name\": \"x\", \"emails\": [\"ann@h.example\"] , \"companies\": [",
                        "  {\"company_name\": \"Rival\", \"end_date\": null},",
                        "  {\"company_name\": \"Old\", \"end_date\": \"2013-Aug-30\"}]}]}"),
                SOURCE,
                problems);

        assertThat(problems.isEmpty()).isTrue();
        LocalDate change = LocalDate.of(2013, 8, 30);
        assertThat(read.rules())
                .containsExactly(
                        new AffiliationSource.Rule("acme.example", "Acme", null, null, false, 1),
                        new AffiliationSource.Rule("ann@h.example", "Old", null, change, false, 5),
                        new AffiliationSource.Rule("ann@h.example", "Rival", change, null, true, 4));
        assertThat(read.spellings()).containsExactly(new AffiliationSource.Spelling("Acme Inc", "Acme", 2));
    }

    @Test
    void what_has_no_end_in_stackalytics_gives_way_to_a_domain() {
        AffiliationBook book = AffiliationBook.builder()
                .add(StackalyticsData.read(
                        file(
                                "data.json",
                                "{\"companies\": [{\"company_name\": \"Acme\", \"domains\": [\"acme.example\"]}],",
                                "\"users\": [{\"emails\": [\"a@acme.example\", \"a@h.example\"], \"companies\": [",
                                "{\"company_name\": \"*independent\", \"end_date\": null}]}]}"),
                        SOURCE,
                        problems))
                .build();
        LocalDate day = LocalDate.of(2015, 1, 1);

        assertThat(book.of("a@acme.example", day).employer().name()).isEqualTo("Acme");
        assertThat(book.of("a@h.example", day).employer()).isEqualTo(Employer.INDEPENDENT);
    }

    @Test
    void every_mistake_in_stackalytics_data_is_told() {
        StackalyticsData.read(
                file(
                        "data.json",
                        "{\"companies\": [{\"domains\": [\"a b\"]}, {\"company_name\": \"A\", \"domains\": [\"a"
                                + " b\"]}],",
                        "\"users\": [{\"emails\": [\"nobody\"], \"companies\":",
                        " [{\"company_name\": \"A\", \"end_date\": \"2013-08-30\"}]}]}"),
                SOURCE,
                problems);

        assertThat(told())
                .containsExactly(
                        "1:16 has no \"company_name\"",
                        "1:72 is no mail domain",
                        "2:23 is no address",
                        "3:37 is no day; write 2013-Aug-30, or null where it has not ended");
    }

    @Test
    void json_that_is_cut_off_is_told_of() {
        StackalyticsData.read(file("data.json", "{\"users\": [{\"emails\": [\"a@"), SOURCE, problems);

        assertThat(told()).singleElement().asString().startsWith("1:");
    }

    @Test
    void a_table_of_domains_has_several_in_a_cell() {
        AffiliationSource read = DomainTable.read(
                file(
                        "domains.csv",
                        "organization,domains,aliases",
                        "Acme,acme.example acme.test,\"Acme, Inc.|ACME\"",
                        "Bad,no domain!,",
                        ",x.example,"),
                SOURCE,
                problems);

        assertThat(read.rules())
                .extracting(AffiliationSource.Rule::key)
                .containsExactly("acme.example", "acme.test", "no");
        assertThat(read.spellings())
                .extracting(AffiliationSource.Spelling::spelling)
                .containsExactly("Acme, Inc.", "ACME");
        assertThat(told())
                .containsExactly("3:5 domains: \"domain!\" is no mail domain", "4:1 organization: names none");
    }

    @Test
    void a_list_of_public_mail_can_be_ones_own() {
        PublicMail own = PublicMail.read(file("own.txt", "# mine", "acme.example", "no domain"), problems);

        assertThat(own.contains("acme.example")).isTrue();
        assertThat(own.contains("gmail.com")).isFalse();
        assertThat(PublicMail.standard().contains("gmail.com")).isTrue();
        assertThat(told()).containsExactly("3:1 \"no domain\" is no mail domain; write one a line");
    }
}
