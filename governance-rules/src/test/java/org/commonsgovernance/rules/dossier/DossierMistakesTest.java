package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
    void a_dossier_that_is_not_there_is_told() {
        assertThatThrownBy(() -> Dossiers.read(Path.of("nothing.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("nothing.yaml: is not there");
    }
}
