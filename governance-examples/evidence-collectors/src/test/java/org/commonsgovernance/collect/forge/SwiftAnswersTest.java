package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.comment;
import static org.commonsgovernance.collect.forge.Exports.many;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.review;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.nio.file.Path;
import java.util.function.IntFunction;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.given.Validation;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwiftAnswersTest {
    @TempDir
    Path folder;

    /** So many pull requests, each answered by "ann" a day later, and by "wheel" as told. */
    private Result read(int number, IntFunction<String> moment) {
        Path pulls = write(folder, "pulls.ndjson", many(number, i -> pull(i, "cleo", "NONE", "03-01", "03-01")));
        Path late = write(folder, "late.ndjson", many(number, i -> comment(i, "ann", "2024-01-03T00:00:00Z")));
        Path soon = write(folder, "soon.ndjson", many(number, i -> comment(i, "wheel", moment.apply(i))));
        return collect(YEAR, pulls, late, soon);
    }

    private static String slowOn(int slow, int i) {
        return i <= slow ? "2024-01-02T06:00:00Z" : "2024-01-02T00:00:50Z";
    }

    @Test
    void an_account_that_always_answers_within_a_minute_is_left_out_and_told_of_without_its_name() {
        Result result = read(20, i -> slowOn(1, i));
        assertThat(result.figures().daysToFirstResponse()).isEqualTo(Fraction.ONE);
        assertThat(result.figures().answered()).isEqualTo(20);
        assertThat(result.found().remarks().toString())
                .contains("1 account without a program's mark")
                .contains("(19 of 20)")
                .contains("0.0006 days, over 20")
                .doesNotContain("wheel");
    }

    @Test
    void nine_in_ten_are_not_more_than_nine_in_ten_and_nineteen_are_not_many() {
        assertThat(read(20, i -> slowOn(2, i)).figures().daysToFirstResponse()).isEqualTo(Fraction.of(50, 86_400));
        assertThat(read(19, i -> slowOn(0, i)).figures().daysToFirstResponse()).isEqualTo(Fraction.of(50, 86_400));
    }

    @Test
    void the_first_minute_includes_its_last_second_only() {
        assertThat(read(20, i -> "2024-01-02T00:01:00Z").figures().daysToFirstResponse())
                .isEqualTo(Fraction.ONE);
        assertThat(read(20, i -> "2024-01-02T00:01:01Z").figures().daysToFirstResponse())
                .isEqualTo(Fraction.of(61, 86_400));
    }

    @Test
    void an_approval_that_nobody_can_have_thought_about_is_no_review_and_a_later_one_is() {
        Path pulls = write(folder, "pulls.ndjson", many(20, i -> pull(i, "cleo", "NONE", "03-01", "03-01")));
        Path soon = write(folder, "soon.ndjson", many(20, i -> review(i, "wheel", "APPROVED", "01-02")));
        assertThat(collect(YEAR, pulls, soon).facts(Validation.class)).isEmpty();

        Path late = write(
                folder,
                "late.ndjson",
                many(20, i -> review(i, "wheel", "APPROVED", "01-09").replace("\"id\": ", "\"id\": 7")));
        Path other = write(folder, "other.ndjson", review(1, "ann", "APPROVED", "01-09"));
        assertThat(collect(YEAR, pulls, soon, late, other)
                        .only(Validation.class)
                        .share())
                .isEqualTo(Fraction.ONE);
    }

    @Test
    void what_the_standard_list_names_is_a_program_with_the_default_settings() {
        Path pulls = write(folder, "pulls.ndjson", pull(1, "cleo", "NONE", "03-01", "03-01"));
        Path more = write(folder, "more.ndjson", pull(2, "dependabot-preview", "NONE", "03-01", "03-01"));
        Path answer = write(folder, "answer.ndjson", comment(1, "loom-ci-robot", "2024-01-02T00:10:00Z"));
        Result result = collect(YEAR, pulls, more, answer);
        assertThat(result.figures().answered()).isZero();
        assertThat(result.figures().asked()).isEqualTo(1);
        assertThat(result.item(2).isAutomated()).isTrue();
    }
}
