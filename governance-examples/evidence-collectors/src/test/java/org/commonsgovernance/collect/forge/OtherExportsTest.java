package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.event;
import static org.commonsgovernance.collect.forge.Exports.pack;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.api.model.given.Seat;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherExportsTest {
    @TempDir
    Path folder;

    private static String trimmed(String action, int number, String actor, String day) {
        return event(
                        "PullRequestEvent",
                        actor,
                        "2024-" + day + "T00:00:00Z",
                        "{\"action\": \"" + action + "\", \"number\": " + number + ", \"pull_request\": {\"number\": "
                                + number + "}}")
                + "\n";
    }

    @Test
    void events_that_hold_the_whole_pull_request_tell_merges_by_a_flag() {
        String whole = pull(1, "cleo", "NONE", "03-01", "03-01").replace("\"head\"", "\"merged\": true, \"head\"");
        String lines = event(
                "PullRequestEvent",
                "ann",
                "2024-03-01T12:00:01Z",
                "{\"action\": \"closed\", \"number\": 1, \"pull_request\": " + whole.replace("\n", " ") + "}");
        ForgeItem item =
                collect(YEAR, pack(folder, "2024-03-01-12.json.gz", lines)).item(1);
        assertThat(item.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(item.author()).isEqualTo("cleo");
        assertThat(item.decidedBy()).isEqualTo("ann");
    }

    @Test
    void events_with_numbers_only_tell_merges_by_their_action() {
        String lines = trimmed("opened", 1, "cleo", "02-01")
                + trimmed("merged", 1, "ann", "02-02")
                + trimmed("opened", 2, "ben", "02-01")
                + trimmed("closed", 2, "ann", "02-03")
                + trimmed("opened", 3, "ben", "02-01")
                + trimmed("closed", 3, "ben", "02-03");
        Result result = collect(YEAR, write(folder, "hours.ndjson", lines));
        assertThat(result.item(3).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(result.item(1).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(result.item(1).author()).isEqualTo("cleo");
        assertThat(result.item(2).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void a_closing_without_a_word_on_merging_is_no_refusal_before_merges_are_told() {
        String lines = trimmed("closed", 2, "ben", "02-01") + trimmed("merged", 1, "ann", "02-02");
        Result result = collect(YEAR, write(folder, "hours.ndjson", lines));
        assertThat(result.item(2).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void who_pushed_before_is_an_insider_then() {
        String push = event("PushEvent", "cleo", "2024-02-01T00:00:00Z", "{\"ref\": \"refs/heads/main\"}") + "\n";
        String lines = push
                + trimmed("opened", 1, "cleo", "02-01")
                + trimmed("merged", 1, "ann", "02-02")
                + trimmed("opened", 2, "ann", "02-03")
                + trimmed("merged", 2, "cleo", "02-04");
        Result result = collect(YEAR, write(folder, "hours.ndjson", lines));
        assertThat(result.only(Participation.class).acceptedFromInsiders()).isEqualTo(2);
        assertThat(result.only(Validation.class).share()).isEqualTo(Fraction.ONE);
    }

    private static final String MEMBERS = """
        {"access_level": 40, "user_id": 1, "source_type": "Project", "user": {"id": 1, "username": "ann"}}
        {"access_level": 30, "user_id": 2, "source_type": "Project", "user": {"id": 2, "username": "ben"}}
        {"access_level": 50, "user_id": 3, "source_type": "Project", "requested_at": "2024-01-01T00:00:00.000Z"}
        """;

    private static final String MERGE_REQUESTS = """
        {"iid": 1, "target_branch": "main", "target_project_id": 9, "author_id": 2, "state": "merged",\
         "created_at": "2024-02-01T00:00:00.000Z", "updated_at": "2024-02-05T00:00:00.000Z",\
         "metrics": {"merged_at": "2024-02-04T00:00:00.000Z", "merged_by_id": 1},\
         "notes": [{"id": 5, "author_id": 1, "created_at": "2024-02-02T00:00:00.000Z", "system": false,\
         "type": "DiffNote"}], "label_links": []}
        {"iid": 2, "target_branch": "main", "target_project_id": 9, "author_id": 7, "state": "merged",\
         "created_at": "2024-02-01T00:00:00.000Z", "updated_at": "2024-02-05T00:00:00.000Z",\
         "notes": [{"id": 6, "author_id": 2, "created_at": "2024-02-03T00:00:00.000Z", "system": true,\
         "note": "merged", "system_note_metadata": {"action": "merged"}}]}
        """;

    private static final String ISSUES = """
        {"iid": 1, "project_id": 9, "author_id": 7, "confidential": false, "state": "closed",\
         "created_at": "2024-02-01T00:00:00.000Z", "closed_at": "2024-03-01T00:00:00.000Z",\
         "issue_assignees": [{"user_id": 7, "issue_id": 1}],\
         "notes": [{"id": 7, "author_id": 7, "created_at": "2024-02-02T00:00:00.000Z", "system": true,\
         "note": "assigned to @gus", "system_note_metadata": {"action": "assignee"}}],\
         "label_links": [{"label": {"title": "good first issue"}}]}
        {"iid": 2, "project_id": 9, "author_id": 7, "confidential": true, "state": "opened",\
         "created_at": "2024-02-01T00:00:00.000Z", "notes": []}
        """;

    @Test
    void a_gitlab_export_tells_members_reviews_and_tasks() {
        write(folder, "export/tree/project/project_members.ndjson", MEMBERS);
        write(folder, "export/tree/project/merge_requests.ndjson", MERGE_REQUESTS);
        write(folder, "export/tree/project/issues.ndjson", ISSUES);
        write(folder, "export/tree/project.json", "{\"visibility_level\": 20, \"archived\": false}");
        Result result = collect(
                YEAR.with(one -> one.pseudonym(login -> "p-" + login))
                        .with(one -> one.isOutsider(login -> login.startsWith("#"))),
                folder.resolve("export"));

        assertThat(result.only(Seat.class).holder()).isEqualTo("p-ann");
        Participation door = result.only(Participation.class);
        assertThat(door.acceptedFromOutsiders()).isEqualTo(1);
        assertThat(door.acceptedFromInsiders()).isEqualTo(1);
        assertThat(result.only(Validation.class).share()).isEqualTo(Fraction.ONE);
        TaskBoard board = result.only(TaskBoard.class);
        assertThat(board.tasks()).isEqualTo(1);
        assertThat(board.publicBoard()).isEqualTo(Answer.YES);
        assertThat(board.labelledForAnyone()).isEqualTo(Answer.YES);
        assertThat(board.selfChosenShare()).isEqualTo(Fraction.ONE);
        assertThat(result.facts(Disclosure.class)).hasSize(2);
    }

    @Test
    void the_older_gitlab_export_holds_all_in_one_object() {
        String whole = "{\"visibility_level\": 0, \"issues\": ["
                + ISSUES.strip().replace("}\n{", "},\n{") + "], \"merge_requests\": ["
                + MERGE_REQUESTS.strip().replace("}\n{", "},\n{") + "], \"project_members\": ["
                + MEMBERS.strip().replace("}\n{", "},\n{") + "]}";
        Result result = collect(YEAR, write(folder, "project.json", whole));
        assertThat(result.figures().items()).hasSize(3);
        assertThat(result.only(TaskBoard.class).publicBoard()).isEqualTo(Answer.NO);
        assertThat(result.facts(Disclosure.class)).isEmpty();
    }

    @Test
    void developers_may_merge_where_the_main_branch_is_open_to_them() {
        write(folder, "export/project_members.ndjson", MEMBERS);
        write(
                folder,
                "export/protected_branches.ndjson",
                "{\"name\": \"main\", \"merge_access_levels\": [{\"access_level\": 30, \"user_id\": null}]}");
        Result result = collect(YEAR.with(one -> one.pseudonym(login -> "p-" + login)), folder.resolve("export"));
        assertThat(result.facts(Seat.class)).extracting(Seat::holder).containsExactly("p-ann", "p-ben");
    }

    @Test
    void gitea_users_and_review_states_are_read() {
        String pulls = """
            [{"number": 3, "html_url": "https://git.example.org/acme/loom/pulls/3", "state": "closed",
              "user": {"id": 4, "login": "cleo", "login_name": ""}, "merged": true,
              "merged_at": "2024-03-01T10:00:00+02:00", "merged_by": {"id": 5, "login": "ann"}, "labels": null,
              "created_at": "2024-02-01T00:00:00Z", "closed_at": "2024-03-01T10:00:00+02:00",
              "updated_at": "2024-03-01T10:00:00+02:00", "head": {}, "base": {"repo": {"private": false}}}]\
            """;
        String reviews = """
            [{"id": 1, "user": {"login": "dan", "login_name": ""}, "state": "REQUEST_REVIEW",
              "submitted_at": "2024-02-02T00:00:00Z",
              "pull_request_url": "https://git.example.org/acme/loom/pulls/3"},
             {"id": 2, "user": {"login": "eve", "login_name": ""}, "state": "APPROVED",
              "submitted_at": "2024-02-03T00:00:00Z",
              "pull_request_url": "https://git.example.org/acme/loom/pulls/3"},
             {"id": 3, "user": {"id": -1, "login": "Ghost"}, "state": "APPROVED",
              "submitted_at": "2024-02-03T00:00:00Z",
              "pull_request_url": "https://git.example.org/acme/loom/pulls/3"}]\
            """;
        Result result = collect(YEAR, write(folder, "p.json", pulls), write(folder, "r.json", reviews));
        ForgeItem item = result.item(3);
        assertThat(item.project()).isEqualTo("git.example.org/acme/loom");
        assertThat(item.closed()).isEqualTo("2024-03-01T08:00:00Z");
        assertThat(item.responses()).extracting(ForgeResponse::author).containsExactly("eve");
        assertThat(result.only(Validation.class).source().note()).contains("Gitea/Forgejo API JSON");
    }
}
