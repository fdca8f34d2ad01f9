package org.commonsgovernance.collect.affiliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;

class AffiliationBookTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    private static AffiliationSource map(String name, String text) {
        Problems problems = new Problems();
        AffiliationSource source = GitdmMap.read(new SourceFile(name, text), Source.documentedByOther(name), problems);
        problems.throwIfAny();
        return source;
    }

    private static AffiliationBook book(String... texts) {
        AffiliationBook.Builder builder = AffiliationBook.builder();
        for (int i = 0; i < texts.length; i++) {
            builder.add(map("map" + (i + 1), texts[i]));
        }
        return builder.build();
    }

    private static String name(AffiliationBook book, String mail, LocalDate day) {
        Employer employer = book.of(mail, day).employer();
        return employer.name() == null ? employer.kind().name() : employer.name();
    }

    @Test
    void an_address_goes_before_its_domain() {
        AffiliationBook book = book("acme.example Acme\nann@acme.example Guest Works");

        assertThat(name(book, "ann@acme.example", DAY)).isEqualTo("Guest Works");
        assertThat(name(book, "bob@acme.example", DAY)).isEqualTo("Acme");
    }

    @Test
    void the_longest_domain_counts() {
        AffiliationBook book = book("acme.example Acme\nlabs.acme.example Acme Labs");

        assertThat(name(book, "a@x.labs.acme.example", DAY)).isEqualTo("Acme Labs");
        assertThat(name(book, "a@x.acme.example", DAY)).isEqualTo("Acme");
        assertThat(name(book, "a@notacme.example", DAY)).isEqualTo("UNKNOWN");
    }

    @Test
    void a_date_is_the_day_after_the_last() {
        AffiliationBook book = book("ann@home.example Old < 2020-06-01\nann@home.example New");

        assertThat(name(book, "ann@home.example", DAY.minusDays(1))).isEqualTo("Old");
        assertThat(name(book, "ann@home.example", DAY)).isEqualTo("New");
    }

    @Test
    void after_the_last_date_nothing_is_known() {
        AffiliationBook book = book("ann@home.example Old < 2020-06-01");

        assertThat(book.of("ann@home.example", DAY)).isEqualTo(Answered.NOTHING);
    }

    @Test
    void the_answer_names_the_line_that_gives_it() {
        AffiliationBook book = book("# a comment\nacme.example Acme");

        Entry entry = Objects.requireNonNull(book.of("ann@acme.example", DAY).entry());
        assertThat(entry.cited().locator()).isEqualTo("map1, line 2");
    }

    @Test
    void public_mail_is_no_employer_whatever_a_source_says() {
        AffiliationBook book = book("gmail.com Google\n163.com Net EASE\nac.th A University\nco.uk Somebody");

        for (String mail : new String[] {"a@gmail.com", "a@163.com", "a@cs.other.ac.th", "a@firm.co.uk"}) {
            assertThat(name(book, mail, DAY)).as(mail).isEqualTo("UNKNOWN");
        }
        assertThat(book.remarks()).hasSize(4).first().asString().contains("gmail.com tells no employer");
    }

    @Test
    void a_firm_below_a_public_provider_is_one() {
        AffiliationBook book = book("corp.mail.ru Mail Group");

        assertThat(name(book, "a@corp.mail.ru", DAY)).isEqualTo("Mail Group");
        assertThat(name(book, "a@mail.ru", DAY)).isEqualTo("UNKNOWN");
    }

    @Test
    void an_address_at_a_public_provider_can_be_known() {
        assertThat(name(book("ann@gmail.com Acme"), "Ann@Gmail.com", DAY)).isEqualTo("Acme");
    }

    @Test
    void independent_is_known_and_not_found_is_not() {
        AffiliationBook book = book("a@h.example Independent\nb@h.example NotFound\nc@h.example (Unknown)"
                + "\nd@h.example NotFound\nd@h.example Acme");

        assertThat(name(book, "a@h.example", DAY)).isEqualTo("INDEPENDENT");
        assertThat(name(book, "b@h.example", DAY)).isEqualTo("UNKNOWN");
        assertThat(name(book, "c@h.example", DAY)).isEqualTo("UNKNOWN");
        assertThat(name(book, "d@h.example", DAY)).isEqualTo("Acme");
    }

    @Test
    void nobody_is_independent_by_their_domain() {
        AffiliationBook book = book("college.example Independent");

        assertThat(name(book, "a@college.example", DAY)).isEqualTo("UNKNOWN");
        assertThat(book.remarks()).singleElement().asString().contains("can't be known from the domain");
    }

    @Test
    void the_first_source_counts_and_a_conflict_is_remarked() {
        AffiliationBook book = book("ann@h.example Acme", "ann@h.example Rival\nbob@h.example Rival");

        assertThat(name(book, "ann@h.example", DAY)).isEqualTo("Acme");
        assertThat(name(book, "bob@h.example", DAY)).isEqualTo("Rival");
        assertThat(book.remarks())
                .containsExactly(
                        "map1:1 and map2:1 say \"Acme\" and \"Rival\" of one address at one time; the first counts");
    }

    @Test
    void a_later_source_fills_the_times_that_an_earlier_leaves_open() {
        AffiliationBook book = book("ann@h.example Acme < 2019-01-01", "ann@h.example Rival");

        assertThat(name(book, "ann@h.example", LocalDate.of(2018, 1, 1))).isEqualTo("Acme");
        assertThat(name(book, "ann@h.example", DAY)).isEqualTo("Rival");
    }

    @Test
    void what_one_source_contradicts_stays_unknown() {
        AffiliationBook book = book("ann@h.example Acme\nann@h.example Rival");

        assertThat(name(book, "ann@h.example", DAY)).isEqualTo("UNKNOWN");
        assertThat(book.remarks()).singleElement().asString().endsWith("it stays unknown then");
    }

    @Test
    void remarks_name_no_person() {
        assertThat(book("ann.example@h.example Acme\nann.example@h.example Rival")
                        .remarks())
                .noneMatch(remark -> remark.contains("ann"));
    }

    @Test
    void the_number_in_a_hidden_address_makes_no_difference() {
        AffiliationBook book = book("123+ann@users.noreply.github.com Acme");

        assertThat(name(book, "ann@users.noreply.github.com", DAY)).isEqualTo("Acme");
        assertThat(name(book, "77+ann@users.noreply.github.com", DAY)).isEqualTo("Acme");
        assertThat(name(book, "x+ann@users.noreply.github.com", DAY)).isEqualTo("UNKNOWN");
    }

    @Test
    void what_is_no_address_is_unknown() {
        AffiliationBook book = book("acme.example Acme");

        for (String mail :
                new String[] {"", "acme.example", "@acme.example", "a@b@acme.example", "a@", "a b@acme.example"}) {
            assertThat(name(book, mail, DAY)).as(mail).isEqualTo("UNKNOWN");
        }
        assertThat(name(book, "a".repeat(400) + "@acme.example", DAY)).isEqualTo("UNKNOWN");
    }

    @Test
    void an_alias_is_read_as_the_canonical_address_and_a_loop_leads_nowhere() {
        Problems problems = new Problems();
        AffiliationSource aliases = GitdmAliases.read(
                new SourceFile(
                        "aliases", "ann@old.example ann@new.example\nb@x.example c@x.example\nc@x.example b@x.example"),
                Source.documentedByOther("aliases"),
                problems);
        AffiliationBook book = AffiliationBook.builder()
                .add(aliases)
                .add(map("map", "ann@new.example Acme\nx.example Ring"))
                .build();

        assertThat(name(book, "ann@old.example", DAY)).isEqualTo("Acme");
        assertThat(name(book, "b@x.example", DAY)).isEqualTo("Ring");
        assertThat(problems.isEmpty()).isTrue();
    }
}
