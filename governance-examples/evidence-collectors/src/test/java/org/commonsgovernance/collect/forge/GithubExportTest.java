package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.comment;
import static org.commonsgovernance.collect.forge.Exports.issue;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.review;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.GovernanceBody;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GithubExportTest {
    private static final List<String> PULLS = List.of(
            pull(1, "ann", "OWNER", "03-01", "03-01"),
            pull(2, "ben", "NONE", "03-02", ""),
            pull(3, "cleo", "CONTRIBUTOR", "03-03", "03-03"),
            pull(4, "dan", "MEMBER", "", ""),
            pull(5, "loom-ci", "NONE", "03-05", "03-05"));

    @TempDir
    Path folder;

    @Test
    void outsiders_and_insiders_are_counted_apart_and_programs_not_at_all() {
        Result result = collect(YEAR, write(folder, "pulls.json", array(PULLS)));

        Participation fact = result.only(Participation.class);
        assertThat(fact.acceptedFromOutsiders()).isEqualTo(1);
        assertThat(fact.rejectedFromOutsiders()).isEqualTo(1);
        assertThat(fact.acceptedFromInsiders()).isEqualTo(1);
        assertThat(fact.rejectedFromInsiders()).isZero();
        assertThat(fact.id()).isEqualTo("participation:github-com-acme-loom:2024-01-01:2024-12-31");
        assertThat(fact.source().basis()).isEqualTo(Basis.OBSERVED);
        assertThat(fact.source().locator()).isEqualTo("pulls.json");
        assertThat(fact.source().sha256()).hasSize(64);
        assertThat(fact.source().note()).contains("CHAOSS").contains("GitHub REST JSON");
    }

    @Test
    void what_was_decided_outside_the_window_is_not_counted() {
        ForgeSettings later = ForgeSettings.of(LocalDate.of(2024, 3, 3), LocalDate.of(2024, 3, 3));
        Participation fact =
                collect(later, write(folder, "pulls.json", array(PULLS))).only(Participation.class);
        assertThat(fact.acceptedFromOutsiders()).isEqualTo(1);
        assertThat(fact.rejectedFromOutsiders()).isZero();
    }

    @Test
    void contributors_are_no_outsiders_where_nobody_s_membership_shows() {
        String pulls =
                array(List.of(pull(11, "ann", "CONTRIBUTOR", "03-01", "03-01"), pull(12, "ben", "NONE", "03-02", "")));
        Result result = collect(YEAR, write(folder, "pulls.json", pulls));
        assertThat(result.facts(Participation.class)).isEmpty();
        assertThat(result.unknown()).contains("of 1 of 2 decided");

        Result known = collect(YEAR.with(one -> one.isOutsider("ben"::equals)), folder.resolve("pulls.json"));
        assertThat(known.only(Participation.class).acceptedFromInsiders()).isEqualTo(1);
    }

    @Test
    void who_merged_before_is_an_insider_whatever_the_forge_calls_them() {
        String merged = pull(1, "ann", "OWNER", "03-01", "03-01")
                .replace("\"head\"", "\"merged_by\": {\"login\": \"cleo\"}, \"head\"");
        Result result = collect(YEAR, write(folder, "pulls.json", array(List.of(merged, PULLS.get(2)))));
        assertThat(result.only(Participation.class).acceptedFromInsiders()).isEqualTo(2);
        assertThat(result.only(Participation.class).acceptedFromOutsiders()).isZero();
    }

    @Test
    void a_closed_pull_request_seen_only_as_an_issue_has_no_known_outcome() {
        String asIssue = issue(
                7,
                "ben",
                ", \"state\": \"closed\", \"closed_at\": \"2024-03-01T00:00:00Z\","
                        + " \"pull_request\": {\"url\": \"x\"}");
        Result result = collect(YEAR, write(folder, "issues.json", array(List.of(asIssue))));
        assertThat(result.item(7).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(result.item(7).kind()).isEqualTo(ForgeItem.Kind.CHANGE_REQUEST);
        assertThat(result.facts(Participation.class)).isEmpty();
    }

    @Test
    void a_deleted_account_is_nobody() {
        String gone = pull(1, "x", "NONE", "03-01", "").replace("{\"login\": \"x\", \"type\": \"User\"}", "null");
        Result result = collect(YEAR, write(folder, "pulls.json", array(List.of(gone))));
        assertThat(result.item(1).author()).isNull();
        assertThat(result.facts(Participation.class)).isEmpty();
    }

    @Test
    void reviews_by_others_count_before_the_merge_and_by_organisation() {
        Map<String, String> firms = Map.of("ann", "acme", "cleo", "acme", "ben", "burr", "dan", "acme");
        ForgeSettings settings = YEAR.with(one -> one.organization(firms::get));
        List<String> reviews = List.of(
                review(1, "ben", "APPROVED", "02-28"),
                review(3, "dan", "CHANGES_REQUESTED", "03-02"),
                review(3, "ben", "APPROVED", "03-09"),
                review(3, "cleo", "COMMENTED", "03-01"));
        Validation fact = collect(
                        settings,
                        write(folder, "pulls.json", array(PULLS)),
                        write(folder, "reviews.json", array(reviews)))
                .only(Validation.class);
        assertThat(fact.share()).isEqualTo(Fraction.ONE);
        assertThat(fact.acrossOrganizationsShare()).isEqualTo(Fraction.of(1, 2));
        assertThat(fact.by()).isEqualTo(Validation.Judge.PEERS);
    }

    @Test
    void that_nobody_reviewed_is_known_only_where_all_responses_are_there() {
        String own = pull(1, "ann", "OWNER", "03-01", "03-01")
                .replace("\"head\"", "\"merged_by\": {\"login\": \"ann\"}, \"head\"");
        Path file = write(folder, "pulls.json", array(List.of(own)));
        assertThat(collect(YEAR, file).facts(Validation.class)).isEmpty();
        assertThat(collect(YEAR.with(one -> one.hasAllResponses(true)), file)
                        .only(Validation.class)
                        .share())
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void one_judge_alone_is_no_review_by_peers() {
        List<String> reviews = List.of(review(1, "zoe", "APPROVED", "02-28"), review(3, "zoe", "APPROVED", "03-02"));
        Result result =
                collect(YEAR, write(folder, "pulls.json", array(PULLS)), write(folder, "reviews.json", array(reviews)));
        assertThat(result.facts(Validation.class)).isEmpty();
        assertThat(result.unknown()).contains("one person alone judged 2 of 2");
    }

    @Test
    void a_first_response_is_by_somebody_else_and_no_program() {
        List<String> comments = List.of(
                comment(2, "ben", "2024-01-02T06:00:00Z"),
                comment(2, "deploy[bot]", "2024-01-02T07:00:00Z"),
                comment(2, "ann", "2024-01-03T12:00:00Z"));
        ForgeFigures figures = collect(
                        YEAR,
                        write(folder, "pulls.json", array(PULLS)),
                        write(folder, "comments.json", array(comments)))
                .figures();
        assertThat(figures.daysToFirstResponse()).isEqualTo(Fraction.of(3, 2));
        assertThat(figures.answered()).isEqualTo(1);
        assertThat(figures.asked()).isEqualTo(4);
    }

    @Test
    void a_public_board_with_marked_tasks_is_told_and_the_absence_of_marks_is_not() {
        String marked = issue(8, "eve", ", \"state\": \"open\", \"labels\": [{\"name\": \"Status: Help-Wanted\"}]");
        String plain = issue(9, "eve", ", \"state\": \"open\", \"labels\": [{\"name\": \"no help wanted\"}]");
        Path pulls = write(folder, "pulls.json", array(PULLS));
        TaskBoard with = collect(YEAR, pulls, write(folder, "a.json", array(List.of(marked, plain))))
                .only(TaskBoard.class);
        assertThat(with.publicBoard()).isEqualTo(Answer.YES);
        assertThat(with.labelledForAnyone()).isEqualTo(Answer.YES);
        assertThat(with.tasks()).isEqualTo(2);

        Result without = collect(YEAR, pulls, write(folder, "b.json", array(List.of(plain))));
        assertThat(without.only(TaskBoard.class).labelledForAnyone()).isEqualTo(Answer.UNKNOWN);
        assertThat(without.unknown()).contains("marked as open to anyone");
        assertThat(without.facts(Disclosure.class))
                .extracting(Disclosure::subject)
                .containsExactly(Disclosure.Subject.CHANGES);
    }

    @Test
    void who_assigned_whom_tells_who_chooses() {
        String done = ", \"state\": \"closed\", \"closed_at\": \"2024-04-01T00:00:00Z\", \"assignees\": [{\"login\":"
                + " \"%s\"}]";
        List<String> events = List.of(
                assigned(issue(8, "eve", done.formatted("ann")), "ann", "ann"),
                assigned(issue(9, "eve", done.formatted("dan")), "dan", "ann"));
        Result result = collect(YEAR, write(folder, "events.json", array(events)));
        assertThat(result.only(TaskBoard.class).selfChosenShare()).isEqualTo(Fraction.of(1, 2));
        assertThat(result.figures().selfAssigned()).isEqualTo(1);
        assertThat(result.figures().assignments()).isEqualTo(2);
    }

    private static String assigned(String issue, String assignee, String assigner) {
        return "{\"event\": \"assigned\", \"actor\": {\"login\": \"" + assignee + "\"}, \"assignee\": {\"login\": \""
                + assignee + "\"}, \"assigner\": {\"login\": \"" + assigner + "\"}, \"issue\": " + issue + "}";
    }

    @Test
    void people_who_may_merge_sit_there_under_pseudonyms_only() {
        String members = """
            [{"login": "ann", "permissions": {"admin": true, "push": true, "pull": true}},
             {"login": "dan", "permissions": {"push": false, "pull": true}}]\
            """;
        Path file = write(folder, "collaborators.json", members);
        assertThat(collect(YEAR, file).facts(Seat.class)).isEmpty();

        Result result = collect(YEAR.with(one -> one.pseudonym(login -> "p-" + login.length())), file);
        assertThat(result.only(Seat.class).holder()).isEqualTo("p-3");
        assertThat(result.only(Contributor.class).name()).isNull();
        assertThat(result.only(Seat.class).body())
                .isEqualTo(result.only(GovernanceBody.class).id());
        assertThat(result.found().facts().toString()).doesNotContain("ann");
    }

    @Test
    void newcomers_are_counted_only_where_the_files_reach_back_to_the_first_number() {
        List<String> all = List.of(
                pull(1, "ann", "OWNER", "03-01", "03-01"),
                pull(2, "ann", "OWNER", "03-02", "03-02"),
                pull(3, "cleo", "CONTRIBUTOR", "03-03", "03-03"));
        Participation fact =
                collect(YEAR, write(folder, "all.json", array(all))).only(Participation.class);
        assertThat(fact.oneTimeShare()).isEqualTo(Fraction.of(1, 2));
        assertThat(fact.newcomersPerQuarter()).isEqualTo(Fraction.of(2, 4));

        Result part = collect(YEAR, write(folder, "part.json", array(all.subList(1, 3))));
        assertThat(part.only(Participation.class).oneTimeShare()).isNull();
        assertThat(part.unknown()).contains("how many came once");
    }

    @Test
    void only_the_projects_asked_for_are_read() {
        String other = pull(6, "ben", "NONE", "03-06", "").replace("acme/loom", "burr/mill");
        Path file = write(folder, "pulls.json", array(List.of(PULLS.get(0), other)));
        Result result = collect(YEAR.with(one -> one.projects(Set.of("Burr/Mill"))), file);
        assertThat(result.figures().items()).extracting(ForgeItem::number).containsExactly(6L);
        assertThat(collect(YEAR, file).found().remarks().toString()).contains("over 2 projects");
    }
}
