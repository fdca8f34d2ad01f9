package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.closing;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.commonsgovernance.api.model.given.Participation;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.collect.forge.ForgeItem.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithdrawalTest {
    private static final String CLOSED = pull(2, "ben", "NONE", "03-02", "");

    @TempDir
    Path folder;

    private Result read(String... records) {
        return collect(YEAR, write(folder, "records.json", array(List.of(records))));
    }

    private Outcome outcome(String... records) {
        return read(records).item(2).outcome();
    }

    @Test
    void who_closes_their_own_was_not_refused() {
        assertThat(outcome(CLOSED, closing(2, "ben", "ben", "2024-03-02T12:00:01Z")))
                .isEqualTo(Outcome.WITHDRAWN);
        assertThat(outcome(CLOSED, closing(2, "ben", "ann", "2024-03-02T12:00:01Z")))
                .isEqualTo(Outcome.REJECTED);
        assertThat(outcome(CLOSED.replace("\"labels\"", "\"closed_by\": {\"login\": \"ben\"}, \"labels\"")))
                .isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void what_nobody_tells_stays_a_refusal() {
        assertThat(outcome(CLOSED)).isEqualTo(Outcome.REJECTED);
        assertThat(outcome(CLOSED, closing(2, "ben", "", "2024-03-02T12:00:01Z")))
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void an_earlier_closing_does_not_tell_of_the_last() {
        assertThat(outcome(CLOSED, closing(2, "ben", "ben", "2024-02-02T12:00:00Z")))
                .isEqualTo(Outcome.REJECTED);
        assertThat(outcome(
                        CLOSED,
                        closing(2, "ben", "ann", "2024-02-02T12:00:00Z"),
                        closing(2, "ben", "ben", "2024-03-02T12:00:01Z")))
                .isEqualTo(Outcome.WITHDRAWN);
    }

    @Test
    void what_was_merged_is_accepted_whoever_closed_it() {
        String own = pull(2, "ben", "NONE", "03-02", "03-02");
        assertThat(outcome(own, closing(2, "ben", "ben", "2024-03-02T12:00:00Z")))
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void the_note_tells_how_many_were_withdrawn_and_of_how_many_nobody_tells() {
        Participation fact = read(
                        pull(1, "ann", "OWNER", "03-01", "03-01"),
                        CLOSED,
                        closing(2, "ben", "ben", "2024-03-02T12:00:01Z"),
                        pull(3, "cleo", "NONE", "03-03", ""),
                        pull(4, "dan", "NONE", "03-03", ""),
                        closing(4, "dan", "ann", "2024-03-03T12:00:00Z"))
                .only(Participation.class);
        assertThat(fact.rejectedFromOutsiders()).isEqualTo(2);
        assertThat(fact.source().note())
                .contains("1 that their authors closed; of 1 closed without a merge nobody tells who closed them");
    }

    @Test
    void a_gitlab_note_tells_who_closed_a_merge_request() {
        String request = """
            {"iid": 1, "target_branch": "main", "target_project_id": 9, "author_id": 7, "state": "closed",
             "created_at": "2024-02-01T00:00:00.000Z", "updated_at": "2024-02-05T00:00:00.000Z",
             "notes": [{"id": 6, "author_id": %d, "created_at": "2024-02-03T00:00:00.000Z", "system": true,
             "note": "closed", "system_note_metadata": {"action": "closed"}}]}""";
        assertThat(read(request.formatted(7)).item(1).outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(read(request.formatted(8)).item(1).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void of_closings_near_each_other_the_last_counts_and_whom_nobody_names_hides_no_name() {
        Instant noon = Instant.parse("2024-03-02T12:00:00Z");
        Closings closings = new Closings();
        assertThat(closings.at(noon)).isNull();
        closings.add(noon, "ben");
        closings.add(noon, null);
        closings.add(null, "eve");
        assertThat(closings.at(noon.minusSeconds(59))).isEqualTo("ben");
        assertThat(closings.at(noon.plusSeconds(61))).isNull();
        closings.add(noon.plusSeconds(20), null);
        assertThat(closings.at(noon)).isNull();
    }
}
