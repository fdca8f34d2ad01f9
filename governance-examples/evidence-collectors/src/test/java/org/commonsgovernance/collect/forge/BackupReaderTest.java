package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.backup;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.issue;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.timeline;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.collect.forge.ForgeItem.Assignment;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupReaderTest {
    @TempDir
    Path folder;

    private Result read(String... files) {
        for (int i = 0; i < files.length; i++) {
            write(folder, "backup/" + i + ".json", files[i]);
        }
        return collect(YEAR, folder.resolve("backup"));
    }

    private static String counted(String pull, int comments, int reviewComments) {
        return pull.replace(
                "\"labels\"",
                "\"comments\": " + comments + ", \"review_comments\": " + reviewComments + ", \"labels\"");
    }

    @Test
    void reviews_comments_and_merges_are_read_from_the_timeline_and_comments_on_code_beside_it() {
        String review = timeline(
                "reviewed",
                "dan",
                "02-20",
                ", \"id\": 5, \"state\": \"APPROVED\", \"submitted_at\":"
                        + " \"2024-02-20T12:00:01Z\", \"pull_request_url\": \"x\"");
        String code = "{\"id\": 6, \"path\": \"a\", \"user\": {\"login\": \"eve\"}, \"created_at\":"
                + " \"2024-02-21T00:00:00Z\"}";
        Result result = read(backup(
                "pull",
                pull(1, "cleo", "NONE", "03-01", "03-01"),
                List.of(
                        timeline("commented", "ben", "02-19", ", \"id\": 4"),
                        review,
                        timeline("merged", "ann", "03-01", ""),
                        timeline("closed", "ann", "03-01", "")),
                List.of(code)));
        ForgeItem item = result.item(1);
        assertThat(item.kind()).isEqualTo(Kind.CHANGE_REQUEST);
        assertThat(item.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(item.decidedBy()).isEqualTo("ann");
        assertThat(item.responses())
                .extracting(one -> one.author() + one.state())
                .containsExactly("ben", "danapproved", "evecommented");
        assertThat(result.only(Participation.class).source().note()).contains("GitHub metadata backup");
    }

    @Test
    void the_timeline_tells_that_nothing_was_merged_where_the_record_has_no_word() {
        String pull = pull(1, "cleo", "NONE", "03-01", "");
        assertThat(read(backup("pull", pull, List.of(timeline("closed", "ann", "03-01", "")), List.of()))
                        .item(1)
                        .outcome())
                .isEqualTo(Outcome.REJECTED);
        assertThat(read(backup("pull", pull, List.of(), List.of())).item(1).outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void who_assigned_an_issue_and_what_closed_it_are_in_its_timeline() {
        String closed = issue(8, "eve", ", \"state\": \"closed\", \"closed_at\": \"2024-03-01T12:00:00Z\"");
        Result result = read(backup(
                "issue",
                closed,
                List.of(
                        timeline("assigned", "ann", "02-10", ", \"assignee\": {\"login\": \"dan\"}"),
                        timeline("closed", "dan", "03-01", ", \"commit_id\": \"abc\"")),
                List.of()));
        assertThat(result.item(8).kind()).isEqualTo(Kind.ISSUE);
        assertThat(result.item(8).assignments()).containsExactly(new Assignment("dan", "ann"));
        assertThat(result.item(8).isClosedByWork()).isTrue();
        assertThat(result.item(8).closedBy()).isEqualTo("dan");
    }

    @Test
    void all_responses_are_there_where_the_numbers_agree_and_no_account_is_gone() {
        String pull = pull(1, "cleo", "NONE", "03-01", "03-01");
        List<String> comment = List.of(timeline("commented", "ben", "02-19", ", \"id\": 4"));
        List<String> gone = List.of(comment.get(0).replace("\"user\": {\"login\": \"ben\"}", "\"user\": null"));
        assertThat(hasAll(backup("pull", counted(pull, 1, 0), comment, List.of())))
                .isTrue();
        assertThat(hasAll(backup("pull", counted(pull, 2, 0), comment, List.of())))
                .isFalse();
        assertThat(hasAll(backup("pull", counted(pull, 1, 1), comment, List.of())))
                .isFalse();
        assertThat(hasAll(backup("pull", counted(pull, 1, 0), gone, List.of()))).isFalse();
        assertThat(hasAll(backup("pull", pull, comment, List.of()))).isFalse();
    }

    private boolean hasAll(String file) {
        return read(file).item(1).hasAllResponses();
    }

    @Test
    void what_one_merges_alone_is_known_to_be_unreviewed() {
        String own = counted(pull(1, "ann", "OWNER", "03-01", "03-01"), 0, 0);
        Result result = read(backup(
                "pull",
                own,
                List.of(timeline("merged", "ann", "03-01", ""), timeline("closed", "ann", "03-01", "")),
                List.of()));
        assertThat(result.only(Validation.class).share()).isEqualTo(Fraction.ZERO);
    }
}
