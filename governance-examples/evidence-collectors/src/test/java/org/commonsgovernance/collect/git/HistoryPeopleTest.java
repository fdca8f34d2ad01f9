package org.commonsgovernance.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Contribution;
import org.junit.jupiter.api.Test;

class HistoryPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
    private static final LocalDate LATELY = LocalDate.of(2024, 3, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 3, 1);

    private final List<Contribution> rows = new ArrayList<>();
    private final GitContributions work = new GitContributions(
            Source.observed("history"), null, null, Mailmap.NONE, Bots.standard(), (mail, day) -> null, rows::add);

    private HistoryPeople people() {
        commit("Some Body", "some@body.example", LATELY);
        return new HistoryPeople(work, Mailmap.NONE, TODAY);
    }

    private String commit(String name, String mail, LocalDate day) {
        String id = "%040x".formatted(rows.size());
        work.accept(new Commit(id, new Ident(name, mail), day, List.of(), List.of(), false, null));
        return rows.get(rows.size() - 1).contributor();
    }

    @Test
    void whoever_works_under_another_address_than_the_forges_is_active() {
        commit("Ada Quill", "1+quill@users.noreply.github.com", LONG_AGO);
        String now = commit("Ada Quill", "ada@barn.example", LATELY);
        HistoryPeople people = people();
        assertThat(people.pseudonym(List.of("@quill", "Ada Quill"))).isEqualTo(now);
        assertThat(people.isActive(now)).isEqualTo(Answer.YES);
        assertThat(people.pseudonym("@quill")).isEqualTo(now);
    }

    @Test
    void whoever_two_files_name_in_two_ways_is_one_person() {
        commit("Ada Quill", "ada@barn.example", LATELY);
        commit("Ada Quill", "quill@mill.example", LATELY);
        HistoryPeople people = people();
        String listed = people.pseudonym(List.of("@quill", "Ada Quill"));
        assertThat(people.pseudonym(List.of("ada@firm.example", "@quill", "Ada Quill")))
                .isEqualTo(listed);
        assertThat(people.pseudonym(List.of("ada@firm.example"))).isEqualTo(listed);
        assertThat(people.pseudonym(List.of("ada@elsewhere.example", "Ada Other")))
                .isNotEqualTo(listed);
        assertThat(people.pseudonym(List.of("Ada")))
                .as("a first name tells nobody")
                .isNotEqualTo(listed);
    }

    @Test
    void a_name_of_several_is_active_if_any_is_and_else_unknown() {
        commit("Bo Tarn", "bo@one.example", LONG_AGO);
        commit("Bo Tarn", "bo@two.example", LATELY);
        commit("Cy Ember", "cy@one.example", LONG_AGO);
        commit("Cy Ember", "cy@two.example", LONG_AGO);
        HistoryPeople people = people();
        assertThat(people.isActive(people.pseudonym("Bo Tarn"))).isEqualTo(Answer.YES);
        assertThat(people.isActive(people.pseudonym("Cy Ember"))).isEqualTo(Answer.UNKNOWN);
        assertThat(people.strangers(Source.observed("files"))).hasSize(2);
    }

    @Test
    void whoever_is_idle_under_every_name_is_idle() {
        String one = commit("Di Fallow", "2+fallow@users.noreply.github.com", LONG_AGO);
        commit("Di Fallow", "di@barn.example", LONG_AGO.minusYears(1));
        HistoryPeople people = people();
        assertThat(people.pseudonym(List.of("@fallow", "Di Fallow"))).isEqualTo(one);
        assertThat(people.isActive(one)).isEqualTo(Answer.NO);
    }

    @Test
    void somebody_of_nearly_that_name_leaves_it_open() {
        String one = commit("Ed Grove", "ed@barn.example", LONG_AGO);
        commit("Ed J. Gröve", "ed@mill.example", LATELY);
        String two = commit("Flo", "flo@barn.example", LONG_AGO);
        commit("F", "flofield@mill.example", LATELY);
        HistoryPeople people = people();
        assertThat(people.isActive(people.pseudonym("Ed Grove"))).isEqualTo(Answer.UNKNOWN);
        assertThat(people.pseudonym("Ed Grove")).isEqualTo(one);
        assertThat(people.pseudonym(List.of("@flofield", "flo@barn.example"))).isEqualTo(two);
        assertThat(people.isActive(two)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whoever_is_not_found_is_unknown_and_so_is_a_first_name() {
        commit("Gil", "gil@barn.example", LONG_AGO);
        HistoryPeople people = people();
        for (String spelling : List.of("@nobody", "no@body.example", "No Body", "Gil")) {
            assertThat(people.isActive(people.pseudonym(spelling))).isEqualTo(Answer.UNKNOWN);
        }
        assertThat(people.strangers(Source.observed("files"))).hasSize(4);
    }

    @Test
    void what_else_is_written_of_somebody_counts() {
        String one = commit("Hal", "3+hal@users.noreply.github.com", LONG_AGO);
        commit("Hal Inch", "inch@barn.example", LATELY);
        HistoryPeople people = people();
        assertThat(people.pseudonym("@hal")).isEqualTo(one);
        assertThat(people.isActive(one)).isEqualTo(Answer.NO);
        people.alsoKnownAs(one, List.of("@hal", "Hal Inch"));
        assertThat(people.isActive(one)).isEqualTo(Answer.YES);
    }

    @Test
    void lately_is_before_the_last_work_that_counts() {
        String one = commit("Ida Jute", "ida@barn.example", LATELY.minusMonths(10));
        commit("Some Body", "some@body.example", LATELY);
        HistoryPeople people = new HistoryPeople(work, Mailmap.NONE, TODAY.plusYears(2));
        assertThat(people.pseudonym("ida@barn.example")).isEqualTo(one);
        assertThat(people.isActive(one)).isEqualTo(Answer.YES);
    }
}
