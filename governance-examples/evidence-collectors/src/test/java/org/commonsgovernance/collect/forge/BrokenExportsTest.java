package org.commonsgovernance.collect.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.commonsgovernance.collect.forge.Exports.YEAR;
import static org.commonsgovernance.collect.forge.Exports.array;
import static org.commonsgovernance.collect.forge.Exports.collect;
import static org.commonsgovernance.collect.forge.Exports.pull;
import static org.commonsgovernance.collect.forge.Exports.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.commonsgovernance.collect.forge.Exports.Result;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenExportsTest {
    private static final String PULLS =
            array(List.of(pull(1, "ann", "OWNER", "03-01", "03-01"), pull(2, "ben", "NONE", "03-02", "")));

    @TempDir
    Path folder;

    @Test
    void every_file_that_breaks_off_is_told_of_with_its_place() {
        Path one = write(folder, "a.json", PULLS.substring(0, PULLS.length() - 30));
        Path two = write(folder, "b.ndjson", "{\"number\": 1}\n{\"number\": }\n");
        InvalidInputException failure =
                catchThrowableOfType(InvalidInputException.class, () -> collect(YEAR, one, two));
        assertThat(failure.problems()).hasSize(2);
        assertThat(failure.problems().get(0).file()).isEqualTo("a.json");
        assertThat(failure.problems().get(0).line()).isEqualTo(8);
        assertThat(failure.problems().get(1).line()).isEqualTo(2);
        assertThat(failure.problems().get(1).column()).isPositive();
        assertThat(failure).hasMessageContaining("export it again, or accept what was read until there");
        assertThat(failure.getMessage()).doesNotContain("start marker", "Source");
    }

    @Test
    void what_was_read_before_the_break_counts_if_the_caller_says_so() {
        Path file = write(folder, "a.json", PULLS.substring(0, PULLS.length() - 30));
        Result result = collect(YEAR.with(one -> one.keepsTruncated(true)), file);
        assertThat(result.figures().items()).extracting(ForgeItem::number).containsExactly(1L);
        assertThat(result.found().remarks().toString()).contains("a.json:8:").contains("the 1 records before that");
    }

    @Test
    void a_packed_file_that_breaks_off_is_told_of() throws IOException {
        Path whole = Exports.pack(folder, "whole.json.gz", PULLS);
        byte[] bytes = Files.readAllBytes(whole);
        Path file = Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        InvalidInputException failure = catchThrowableOfType(InvalidInputException.class, () -> collect(YEAR, file));
        assertThat(failure).hasMessageContaining("cut.json.gz");
        assertThat(collect(YEAR, whole).figures().items()).hasSize(2);
    }

    @Test
    void an_archive_is_to_be_unpacked() {
        Path file = Exports.pack(folder, "export.tar.gz", "x".repeat(257) + "ustar" + "\0".repeat(300));
        InvalidInputException failure = catchThrowableOfType(InvalidInputException.class, () -> collect(YEAR, file));
        assertThat(failure).hasMessageContaining("unpack it");
    }

    @Test
    void what_is_missing_or_empty_is_told_of_without_the_machine_s_paths() throws IOException {
        Path missing = folder.resolve("missing.json");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        InvalidInputException failure =
                catchThrowableOfType(InvalidInputException.class, () -> collect(YEAR, missing, empty));
        assertThat(failure.problems()).hasSize(2);
        assertThat(failure).hasMessageNotContaining(folder.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "[1, \"two\", null, [3]]",
                "{\"number\": 1e400, \"user\": 7, \"state\": []}",
                "{\"number\": 1, \"user\": {}, \"state\": \"open\", \"url\":"
                        + " \"https://h/repos/a/b/pulls/99999999999999999999\"}",
                "{\"number\": 1, \"user\": {}, \"state\": \"closed\", \"html_url\": \"https://h/a/b/pull/1\","
                        + " \"head\": {}, \"additions\": 999999999999999999, \"deletions\": 999999999999999999,"
                        + " \"merged\": true}",
                "{\"type\": \"PullRequestEvent\", \"repo\": {}, \"payload\": {}, \"created_at\":"
                        + " \"2024-13-45T00:00:00Z\"}",
                "{\"iid\": -3, \"target_branch\": 1}",
                "{\"access_level\": 40, \"user_id\": \"x\"}",
                "{\"iid\": 1, \"target_branch\": \"m\", \"notes\": {\"a\": 1}, \"events\": [1, null], \"state\":"
                        + " \"merged\"}"
            })
    void odd_records_tell_nothing_and_break_nothing(String text) {
        Result result = collect(YEAR, write(folder, "odd.json", text));
        assertThat(result.found().unknown()).isNotEmpty();
    }

    @Test
    void deep_nesting_is_a_mistake_and_no_overflow() {
        Path lists = write(folder, "lists.json", "[".repeat(100_000));
        Path objects = write(folder, "objects.json", "{\"a\":".repeat(100_000));
        InvalidInputException failure =
                catchThrowableOfType(InvalidInputException.class, () -> collect(YEAR, lists, objects));
        assertThat(failure.problems()).hasSize(2);
    }

    @Test
    void a_link_in_a_folder_is_not_followed() throws IOException {
        Path outside = write(folder, "outside.json", PULLS);
        Path inside = write(folder, "in/one.json", "[]");
        Files.createSymbolicLink(inside.resolveSibling("link.json"), outside);
        assertThat(collect(YEAR, folder.resolve("in")).figures().items()).isEmpty();
    }
}
