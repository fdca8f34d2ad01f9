package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what the command prints. */
class ReadmeTest {
    @Test
    void the_output_shown_is_what_the_command_prints() throws IOException {
        String readme = Files.readString(Path.of("../../README.md"));
        String begin = "<!-- output of the command above -->\n```\n";
        int from = readme.indexOf(begin);
        assertThat(from).isNotNegative();
        String shown = readme.substring(from + begin.length(), readme.indexOf("\n...\n```", from));
        Run run = Run.of("assess", "../case-studies/terraform/dossier.yaml");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(shown);
    }
}
