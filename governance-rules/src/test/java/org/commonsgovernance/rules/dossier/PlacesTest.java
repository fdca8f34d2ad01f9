package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.problem.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    private static final String YAML = """
            id: acme-db
            observed: 2025-01-01/2025-12-31
            source: s
            sources:
              s: {locator: a register, basis: DOCUMENTED, speaker: OTHER}
            facts:
              Organization:
                - id: acme
                  name: Acme
                  legalForm: COMPANY
                - {id: other, name: Other, legalForm: COMPANY}
            """;

    @Test
    void areWhereFactsBeginInYaml() {
        ProductionSetup setup = Dossiers.read(new SourceFile("dossier.yaml", YAML), FactTypes.STANDARD);
        assertThat(setup.facts(Organization.class))
                .extracting(setup::place)
                .containsExactly(new Place("dossier.yaml", 8, 7), new Place("dossier.yaml", 11, 7));
        assertThat(setup.place(setup.facts().get(0))).hasToString("dossier.yaml:8");
    }

    @Test
    void countCharactersAndNotTheirHalvesInJson() {
        String json =
                "{\"id\": \"a\", \"name\": \"\ud83c\udf31\ud83c\udf31\", \"observed\": \"2025-01-01/2025-12-31\", \"facts\": {\"Organization\": ["
                        + "{\"id\": \"acme\", \"name\": \"A\", \"legalForm\": \"COMPANY\", \"source\": {\"locator\": \"r\", \"basis\": \"DOCUMENTED\", \"speaker\": \"OTHER\"}}]}}";
        ProductionSetup setup = Dossiers.read(new SourceFile("d.json", json), FactTypes.STANDARD);
        int at = json.indexOf("{\"id\": \"acme\"");
        assertThat(setup.place(setup.facts().get(0))).isEqualTo(new Place("d.json", 1, json.codePointCount(0, at) + 1));
    }

    @Test
    void bearTheNameThatReportsGiveTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub").resolve("acme.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, YAML + "contributions:\n  - file: work.ndjson\n");
        Files.writeString(file.resolveSibling("work.ndjson"), "{\"contributor\": \"c\", \"at\": \"2025-03-01\"}\n");
        ProductionSetup setup = Dossiers.read(file);
        assertThat(setup.place(setup.facts(Organization.class).get(0)))
                .isEqualTo(new Place(setup.readFrom().get(0).name(), 8, 7));
        assertThat(setup.place(setup.facts(Contribution.class).get(0)))
                .as("lines of work are too many to be kept")
                .isNull();
    }

    @Test
    void areNotKnownOfWhatAProgramBuilt() {
        ProductionSetup read = Dossiers.read(new SourceFile("dossier.yaml", YAML), FactTypes.STANDARD);
        ProductionSetup built = ProductionSetup.builder("acme-db")
                .observed(read.observed())
                .addAll(read.facts())
                .build();
        assertThat(built.facts())
                .allSatisfy(fact -> assertThat(built.place(fact)).isNull());
    }

    @Test
    void beginAtLineAndColumnOne() {
        assertThatThrownBy(() -> new Place("dossier.yaml", 0, 1)).hasMessage("line and column are counted from 1");
    }
}
