package org.commonsgovernance.collect.roles;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesBoundsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "@",
                "*",
                "a ",
                "[a](",
                "| a ",
                "a, ",
                "<a",
                "{",
                "- ",
                "no more than ",
                "decisions by ",
                "a@",
                "&a [*a, "
            })
    void repeated_text_of_megabytes_is_read_in_time(String part) {
        String line = part.repeat(2_000_000 / part.length());
        String lines = (part.repeat(300 / part.length()) + "\n").repeat(3_000);
        for (String text : new String[] {line, lines}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(40),
                    () -> Read.files(
                            "MAINTAINERS.md",
                            "# Maintainers\n" + text,
                            "OWNERS",
                            text,
                            "CODEOWNERS",
                            text,
                            "GOVERNANCE.md",
                            text,
                            "MAINTAINERS",
                            text));
        }
    }

    @Test
    void a_deeply_nested_file_is_no_reason_to_stop() {
        assertThatCode(() -> Read.files("OWNERS", "[".repeat(200_000), "sigs.yaml", "{a: ".repeat(100_000)))
                .doesNotThrowAnyException();
    }
}
