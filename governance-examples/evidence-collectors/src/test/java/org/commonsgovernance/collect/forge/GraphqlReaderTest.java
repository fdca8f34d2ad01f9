package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.archived;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.collect.forge.ForgeItem.Kind;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphqlReaderTest {
    private static final String TALK = ", \"comments\": [{\"author\": \"ben\", \"authorAssociation\": \"NONE\","
            + " \"createdAt\": \"2024-02-02T00:00:00Z\"}], \"reviews\": [{\"id\": \"R1\", \"author\": \"ann\","
            + " \"state\": \"APPROVED\", \"createdAt\": \"2024-02-03T00:00:00Z\", \"comments\": [{\"body\": \"b\"}]}]";

    private static final String ISSUE = "{\"number\": 9, \"url\": \"https://github.com/acme/loom/issues/9\","
            + " \"state\": \"CLOSED\", \"author\": \"eve\", \"assignees\": [\"dan\"], \"labels\": [\"help wanted\"],"
            + " \"createdAt\": \"2024-02-01T00:00:00Z\", \"updatedAt\": \"2024-03-01T00:00:00Z\", \"closedAt\":"
            + " \"2024-03-01T00:00:00Z\", \"comments\": []}";

    @TempDir
    Path folder;

    private static String archive(List<String> issues, List<String> pulls) {
        return "{\"magic\": \"m\", \"timestamp\": \"2024-12-31T00:00:00Z\", \"repo\": \"acme/loom\", \"labels\":"
                + " [{\"name\": \"bug\"}], \"issues\": " + array(issues) + ", \"pulls\": " + array(pulls) + "}";
    }

    @Test
    void an_archive_holds_issues_and_pull_requests_with_plain_logins() {
        List<String> pulls = List.of(
                archived(1, "cleo", "MERGED", "ann", TALK),
                archived(2, "ben", "CLOSED", "", ""),
                archived(3, "ben", "OPEN", "", ""));
        Result result = collect(YEAR, write(folder, "archive.json", archive(List.of(ISSUE), pulls)));

        ForgeItem merged = result.item(1);
        assertThat(merged.kind()).isEqualTo(Kind.CHANGE_REQUEST);
        assertThat(merged.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(merged.author()).isEqualTo("cleo");
        assertThat(merged.decidedBy()).isEqualTo("ann");
        assertThat(merged.responses())
                .extracting(one -> one.author() + one.state())
                .containsExactly("ben", "annapproved");
        assertThat(merged.hasAllResponses()).isTrue();
        assertThat(result.item(2).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.item(2).hasAllResponses()).isFalse();
        assertThat(result.item(3).outcome()).isEqualTo(Outcome.OPEN);
        ForgeItem issue = result.item(9);
        assertThat(issue.kind()).isEqualTo(Kind.ISSUE);
        assertThat(issue.outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(issue.labels()).containsExactly("help wanted");
        assertThat(issue.assignees()).containsExactly("dan");
        assertThat(result.found().remarks().toString()).doesNotContain("known form");
    }

    @Test
    void a_list_as_long_as_a_page_or_with_a_deleted_account_may_lack_responses() {
        String comment = "{\"author\": \"ben\", \"createdAt\": \"2024-02-02T00:00:00Z\"}";
        String page = ", \"reviews\": [], \"comments\": " + array(Collections.nCopies(100, comment));
        String gone = ", \"reviews\": [], \"comments\": [" + comment.replace("\"ben\"", "null") + "]";
        List<String> pulls =
                List.of(archived(1, "cleo", "MERGED", "ann", page), archived(2, "cleo", "MERGED", "ann", gone));
        Result result = collect(YEAR, write(folder, "archive.json", archive(List.of(), pulls)));
        assertThat(result.item(1).hasAllResponses()).isFalse();
        assertThat(result.item(2).hasAllResponses()).isFalse();
    }

    @Test
    void the_records_of_an_archive_are_read_one_by_one() {
        String whole = archive(
                List.of(ISSUE),
                List.of(archived(1, "cleo", "MERGED", "ann", ""), archived(2, "ben", "CLOSED", "", "")));
        Path file = write(folder, "archive.json", whole.substring(0, whole.length() - 50));
        Result result = collect(YEAR.with(one -> one.keepsTruncated(true)), file);
        assertThat(result.figures().items()).extracting(ForgeItem::number).containsExactly(1L, 9L);
    }

    @Test
    void search_results_have_people_and_lists_one_level_deeper() {
        String node = "{\"number\": 4, \"url\": \"https://github.com/acme/loom/pull/4\", \"state\": \"CLOSED\","
                + " \"author\": {\"login\": \"cleo\"}, \"createdAt\": \"2024-02-01T00:00:00Z\", \"closedAt\":"
                + " \"2024-03-01T00:00:00Z\", \"labels\": {\"nodes\": [{\"name\": \"bug\"}]}, \"comments\": {\"edges\":"
                + " [{\"node\": {\"author\": {\"login\": \"sweeper\", \"__typename\": \"Bot\"}, \"createdAt\":"
                + " \"2024-02-02T00:00:00Z\"}}, {\"node\": {\"author\": {\"login\": \"ben\"}, \"createdAt\":"
                + " \"2024-02-03T00:00:00Z\"}}]}, \"timelineItems\": {\"nodes\": [{\"__typename\": \"ClosedEvent\","
                + " \"createdAt\": \"2024-03-01T00:00:00Z\", \"actor\": {\"login\": \"ann\"}}]}, \"repository\":"
                + " {\"isPrivate\": false}}";
        Result result = collect(YEAR, write(folder, "search.json", "[{\"cursor\": \"c\", \"node\": " + node + "}]"));
        ForgeItem item = result.item(4);
        assertThat(item.author()).isEqualTo("cleo");
        assertThat(item.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(item.closedBy()).isEqualTo("ann");
        assertThat(item.labels()).containsExactly("bug");
        assertThat(item.responses()).extracting(ForgeResponse::author).containsExactly("ben");
        assertThat(item.hasAllResponses()).isFalse();
        assertThat(result.unknown()).doesNotContain("whether everyone can see proposed changes");
    }
}
