package org.commonsgovernance.rules.dossier;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What whoever writes a dossier sees: each mistake in a file of its own, with the message beside it. */
class DossierMistakesTest {
    @TestFactory
    Stream<DynamicTest> every_mistake_is_told_as_written_beside_it() {
        return Golden.files("dossier-mistakes", ".yaml", ".json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    InvalidInputException refused =
                            catchThrowableOfType(InvalidInputException.class, () -> Dossiers.read(file));
                    org.assertj.core.api.Assertions.assertThat(refused)
                            .as("accepted " + file)
                            .isNotNull();
                    // Names of files differ between systems in how their parts are joined.
                    String message = String.valueOf(refused.getMessage()).replace(file.getParent() + "/", "");
                    Golden.compare(Path.of(file + ".txt"), message + "\n");
                }));
    }

    @Test
    void a_folder_is_no_dossier() {
        assertThatThrownBy(() -> Dossiers.read(Golden.ROOT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void an_enormous_dossier_is_refused_before_it_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("enormous.yaml");
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), 199_999_999);
        }
        assertThatThrownBy(() -> Dossiers.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(file + ": has more than 16 MB; put contributions beside it, in a file of their own");
    }

    @Test
    void depth_is_refused_in_every_format(@TempDir Path folder) throws IOException {
        String deep = "[".repeat(100_000);
        for (String name : List.of("deep.json", "deep.yaml")) {
            Path file = Files.writeString(folder.resolve(name), "{\"id\": " + deep);
            assertThatThrownBy(() -> Dossiers.read(file))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("can't be read: it is nested too deeply");
        }
    }

    @Test
    void a_pipe_is_no_dossier() {
        assumeTrue(Files.exists(Path.of("/dev/null")));
        assertThatThrownBy(() -> Dossiers.read(Path.of("/dev/null")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is no ordinary file");
    }

    @Test
    void a_dossier_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Dossiers.read(Path.of("nothing.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("nothing.yaml: is not there");
    }
}
