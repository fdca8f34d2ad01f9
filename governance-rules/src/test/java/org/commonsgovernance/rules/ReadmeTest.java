package org.commonsgovernance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's example is this code, and it does what the README says. */
class ReadmeTest {
    @Test
    void the_example_is_the_code_that_runs_here() throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/commonsgovernance/rules/EmbeddingExample.java"));
        String shown = between(source, "    // README: begin\n", "    // README: end\n")
                        .stripTrailing()
                        .stripIndent() + "\n";
        String readme = Files.readString(Path.of("../README.md"));
        assertThat(between(readme, "<!-- EmbeddingExample -->\n```java\n", "```\n"))
                .isEqualTo(shown);
    }

    @Test
    void the_example_judges() {
        assertThat(new EmbeddingExample().decide())
                .isEqualTo(
                        "no grant: a corporation controls the product, other indicators are established too, and none is refuted");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        return text.substring(from + begin.length(), text.indexOf(end, from + begin.length()));
    }
}
