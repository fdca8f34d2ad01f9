package org.commonsgovernance.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariantsTest {
    private static final Path CASES = Path.of("../governance-examples/case-studies");

    private final Variants variants = Variants.of(CASES.resolve("android"));

    @Test
    void areTheRealDossierFirstAndEachAnotherAfterwards() {
        Set<Object> different = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            different.add(variants.get(i).facts());
        }
        assertThat(different).hasSize(50);
        assertThat(variants.get(0).facts())
                .isEqualTo(Dossiers.read(CASES.resolve("android/dossier.yaml")).facts());
        assertThat(variants.get(7).facts()).isEqualTo(variants.get(7).facts());
    }

    @Test
    void canBeReadAgainAsTheyWereWritten(@TempDir Path folder) {
        assertThat(variants.write(60, folder)).hasSize(60).allSatisfy(file -> {
            ProductionSetup read = Dossiers.read(file);
            int number = Integer.parseInt(read.id().substring(read.id().length() - 4));
            assertThat(read.facts())
                    .containsExactlyInAnyOrderElementsOf(variants.get(number).facts());
        });
    }
}
