package org.commonsgovernance.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Corpora;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.facts.FactTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What people read of an assessment, word for word. */
class ReportsTest {
    private static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();

    private static ProductionSetup setup(String path) {
        return Dossiers.read(Corpora.FILES.read(path), FactTypes.STANDARD);
    }

    @TestFactory
    Stream<DynamicTest> every_verdict_is_told() {
        return Stream.of(
                        "verdict/cases/corporate-controlled-closed-by-its-vendor.yaml",
                        "verdict/cases/diagonal-one-party-alone.yaml",
                        "verdict/cases/neither-one-person-alone.yaml",
                        "verdict/cases/peer-production-foundation-with-several-firms.yaml",
                        "verdict/cases/undetermined-state-portal.yaml",
                        "verdict/cases/peer-production-as-far-as-is-known.yaml",
                        "verdict/cases/undetermined-staff-on-private-mail.yaml")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    ProductionSetup setup = setup(path);
                    Judgement judgement = Judgement.of(EVALUATOR, setup);
                    String name = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
                    compare(name + ".txt", TextReport.of(judgement, Style.PLAIN));
                    compare(name + ".md", MarkdownReport.of(judgement));
                    JsonReport json = new JsonReport();
                    json.add(judgement);
                    compare(name + ".json", json.toString());
                }));
    }

    /** The digest of the corpus changes with every rule; what is told of the setup does not. */
    private static void compare(String name, String report) {
        Path golden = Golden.ROOT.resolve("reports").resolve(name);
        Golden.compare(golden, report.replace(Corpora.CORPUS.digest(), "DIGEST-OF-THE-RULE-BASE"));
    }

    @Test
    void answers_of_the_judged_stand_in_the_report_and_change_nothing() {
        String facts = "Organization: [{id: acme, name: Acme, legalForm: COMPANY}]\n";
        ProductionSetup silent = org.commonsgovernance.rules.Setups.of(facts);
        ProductionSetup answered = org.commonsgovernance.rules.Setups.of(facts + """
                Response:
                  - {criterion: product-control, role: a maintainer, text: "We gave the name away in March.", source: said}
                Curation:
                  - {fact: acme, correction: "It is a cooperative.", reason: "The register was changed."}
                """);
        String report = TextReport.of(Judgement.of(EVALUATOR, answered), Style.PLAIN);
        assertThat(report)
                .contains(
                        "product-control: unknown\n  answer of the judged, a maintainer: We gave the name away in March.\n")
                .contains("  Of the fact \"acme\": It is a cooperative. Because: The register was changed.\n");
        assertThat(EVALUATOR.evaluate(answered).findings())
                .isEqualTo(EVALUATOR.evaluate(silent).findings());
    }

    @Test
    void an_answer_to_a_question_that_was_not_asked_is_not_lost() {
        ProductionSetup answered = org.commonsgovernance.rules.Setups.of("""
                Response:
                  - {criterion: another-question, role: a maintainer, text: "Ask us in May.", source: said}
                """);
        Judgement judgement = Judgement.of(EVALUATOR, answered);
        assertThat(TextReport.of(judgement, Style.PLAIN))
                .contains("  On another-question, a maintainer: Ask us in May.\n");
        assertThat(MarkdownReport.of(judgement)).contains("- On another-question, a maintainer: Ask us in May.");
    }

    @Test
    void colour_changes_no_word() {
        ProductionSetup setup = setup("verdict/cases/corporate-controlled-closed-by-its-vendor.yaml");
        Judgement judgement = Judgement.of(EVALUATOR, setup);
        String colour = TextReport.of(judgement, Style.COLOUR);
        assertThat(colour).contains("\u001b[1;31mCORPORATE-CONTROLLED\u001b[0m");
        assertThat(colour.replaceAll("\u001b\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .containsExactlyElementsOf(
                        TextReport.of(judgement, Style.PLAIN).lines().toList());
    }

    @Test
    void no_place_on_earth_changes_a_byte() {
        ProductionSetup setup = setup("verdict/cases/diagonal-one-party-alone.yaml");
        Judgement judgement = Judgement.of(EVALUATOR, setup);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String separator = System.lineSeparator();
        JsonReport here = new JsonReport();
        here.add(judgement);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("line.separator", "\r\n");
            Judgement again = Judgement.of(GovernanceRules.standard(), setup);
            JsonReport there = new JsonReport();
            there.add(again);
            assertThat(there.toString()).isEqualTo(here.toString());
            assertThat(TextReport.of(again, Style.PLAIN))
                    .isEqualTo(TextReport.of(judgement, Style.PLAIN))
                    .doesNotContain("\r");
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.setProperty("line.separator", separator);
        }
    }
}
