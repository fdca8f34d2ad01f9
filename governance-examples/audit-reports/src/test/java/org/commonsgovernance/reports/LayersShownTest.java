package org.commonsgovernance.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.reports.text.Texts;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.waiver.Waivers;
import org.junit.jupiter.api.Test;

/** A report by a community's pack tells what the pack changed, and why. */
class LayersShownTest {
    private static final Path PACK = Path.of("../community-pack/openworkshop");

    private static Report byPack() {
        ProductionSetup setup = Setups.study("reprap");
        GovernanceRules.Builder rules = GovernanceRules.builder().pack(PACK);
        return Report.of(
                rules.build(),
                rules.books().on(setup.lastDay()),
                setup,
                setup.lastDay(),
                Window.TWELVE_MONTHS,
                Waivers.NONE,
                null);
    }

    @Test
    void with_its_reasons_in_words_of_either_language() {
        Report report = byPack();
        String english = Setups.text(report, Format.HTML, ".html");
        assertThat(english)
                .contains("<a href=\"#layers\">openworkshop 1.0.0 over standard</a>")
                .contains("makes the figure enoughProposals 5 instead of 10")
                .contains("A workshop decides on a few designs a year.")
                .contains("10 in standard")
                .contains("adds the criterion openworkshop.rebuildable")
                .contains("a rule of openworkshop");
        String german = FormatsTest.utf8(
                Objects.requireNonNull(Format.HTML.files(report, Texts.of("de")).get(".html")));
        assertThat(german)
                .contains("openworkshop 1.0.0 \u00fcber standard")
                .contains("setzt die Schwelle enoughProposals auf 5 statt 10");
        assertThat(FormatsTest.text(Setups.bytes(report, Format.PDF, ".pdf")))
                .contains("Layers of the rules", "10 in standard");
    }

    @Test
    void and_programs_read_which_value_came_from_which_layer() throws IOException {
        JsonNode json = new ObjectMapper().readTree(Setups.bytes(byPack(), Format.JSON, ".json"));
        SchemasTest.valid(byPack());
        for (JsonNode threshold : json.get("thresholds")) {
            JsonNode settings = threshold.get("settings");
            JsonNode last = settings.get(settings.size() - 1);
            assertThat(last.get("layer")).isEqualTo(threshold.get("layer"));
            assertThat(last.get("value")).isEqualTo(threshold.get("value"));
            assertThat(settings.get(0).get("layer").asText().equals("standard"))
                    .isEqualTo(!threshold.get("name").asText().startsWith("openworkshop."));
        }
    }

    @Test
    void and_the_standard_rules_alone_have_no_layers_to_tell_of() {
        assertThat(Setups.text(Setups.report(Setups.study("reprap")), Format.HTML, ".html"))
                .doesNotContain("id=\"layers\"", "a rule of standard");
    }
}
