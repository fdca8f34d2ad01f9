package org.commonsgovernance.rules.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Output;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.AssetControl;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.Contributor;
import org.commonsgovernance.api.model.given.ContributorAgreement;
import org.commonsgovernance.api.model.given.Organization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a dossier says is what the setup holds, in YAML and in JSON. */
class DossiersTest {
    private static final String YAML = """
            id: acme-db
            name: Acme DB
            description: A database.
            outputs: [SOFTWARE, DATA]
            observed: 2024-03/2025
            source: register
            sources:
              register: {locator: "trade register", basis: DOCUMENTED, speaker: OTHER, retrieved: 2026-01-15}
            facts:
              Organization:
                - {id: acme, name: Acme, legalForm: COMPANY}
              AssetControl:
                - {id: mark, asset: TRADEMARK, holder: acme, share: 1/3, period: 2019-05/}
              ContributorAgreement:
                - instrument: LICENSE_AGREEMENT
                  recipient: acme
                  mayRelicense: YES
                  source: {locator: CLA.md, basis: CLAIMED, speaker: SELF}
            """;

    private static final String JSON = """
            {"id": "acme-db", "name": "Acme DB", "description": "A database.", "outputs": ["SOFTWARE", "DATA"],
             "observed": "2024-03/2025", "source": "register",
             "sources": {"register": {"locator": "trade register", "basis": "DOCUMENTED", "speaker": "OTHER",
                                      "retrieved": "2026-01-15"}},
             "facts": {
               "Organization": [{"id": "acme", "name": "Acme", "legalForm": "COMPANY"}],
               "AssetControl": [{"id": "mark", "asset": "TRADEMARK", "holder": "acme", "share": "1/3", "period": "2019-05/"}],
               "ContributorAgreement": [{"instrument": "LICENSE_AGREEMENT", "recipient": "acme", "mayRelicense": "YES",
                 "source": {"locator": "CLA.md", "basis": "CLAIMED", "speaker": "SELF"}}]}}
            """;

    @TempDir
    private Path folder = Path.of(".");

    private ProductionSetup read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ProductionSetup read(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return Dossiers.read(file);
    }

    @Test
    void what_is_written_is_what_the_setup_holds() throws IOException {
        ProductionSetup setup = read("dossier.yaml", YAML);
        assertThat(setup.name()).isEqualTo("Acme DB");
        assertThat(setup.outputs()).containsExactlyInAnyOrder(Output.SOFTWARE, Output.DATA);
        assertThat(setup.lastDay()).hasToString("2025-12-31");
        Organization acme = setup.facts(Organization.class).get(0);
        assertThat(acme.source().retrieved()).hasToString("2026-01-15");
        AssetControl mark = setup.facts(AssetControl.class).get(0);
        assertThat(mark.id()).isEqualTo("mark");
        assertThat(mark.share()).hasToString("1/3");
        assertThat(mark.period()).hasToString("2019-05/");
        ContributorAgreement agreement = setup.facts(ContributorAgreement.class).get(0);
        assertThat(agreement.id()).isEqualTo("ContributorAgreement-1");
        assertThat(agreement.mayRelicense()).isEqualTo(Answer.YES);
        assertThat(agreement.symmetric()).isEqualTo(Answer.UNKNOWN);
        assertThat(agreement.source().locator()).isEqualTo("CLA.md");
    }

    @Test
    void json_says_the_same_as_yaml() throws IOException {
        assertThat(read("dossier.json", JSON).facts())
                .isEqualTo(read("dossier.yaml", YAML).facts());
    }

    /** YAML knows several spellings of true, and words such as yes that are only texts. */
    @Test
    void flags_are_true_in_every_spelling_and_in_no_other_word() throws IOException {
        for (String spelt : List.of("true", "True", "TRUE")) {
            ProductionSetup setup =
                    read("dossier.yaml", YAML + "  Contributor: [{id: bot, automated: " + spelt + "}]\n");
            assertThat(setup.facts(Contributor.class).get(0).automated())
                    .as(spelt)
                    .isTrue();
        }
        for (String word : List.of("yes", "YES", "on", "\"true\"", "1")) {
            assertThatThrownBy(
                            () -> read("dossier.yaml", YAML + "  Contributor: [{id: bot, automated: " + word + "}]\n"))
                    .as(word)
                    .hasMessageContaining("automated: must be true or false");
        }
    }

    @Test
    void line_ends_and_byte_order_marks_of_other_systems_change_nothing() throws IOException {
        ProductionSetup windows = read("windows.yaml", "\ufeff" + YAML.replace("\n", "\r\n"));
        assertThat(windows.facts()).isEqualTo(read("dossier.yaml", YAML).facts());
    }

    @Test
    void contributions_lie_beside_and_are_cited_by_their_line() throws IOException {
        Files.writeString(folder.resolve("work.ndjson"), """
                {"contributor":"c1","onBehalfOf":"acme","at":"2025-03","count":4}

                {"contributor":"c2","at":"2025-04-02"}
                """);
        ProductionSetup setup = read("dossier.yaml", YAML + "contributions: [{file: work.ndjson}]\n");
        assertThat(setup.facts(Contribution.class).stream().map(Contribution::id))
                .containsExactly("work.ndjson:1", "work.ndjson:3");
        assertThat(setup.facts(Contribution.class).get(0).count()).isEqualTo(4);
        assertThat(setup.facts(Contribution.class).get(1).onBehalfOf()).isNull();
        assertThat(setup.readFrom().stream().map(file -> file.name())).containsExactly("dossier.yaml", "work.ndjson");
    }
}
