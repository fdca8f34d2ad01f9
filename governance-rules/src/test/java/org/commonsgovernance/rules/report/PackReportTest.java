package org.commonsgovernance.rules.report;

import org.commonsgovernance.api.assessment.Layer;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.Golden;
import org.commonsgovernance.rules.GovernanceRules;
import org.commonsgovernance.rules.Setups;
import org.commonsgovernance.rules.pack.Workshop;
import org.junit.jupiter.api.Test;

/** What people read where a pack judged, word for word. */
class PackReportTest {
    @Test
    void layers_changes_and_what_is_to_come_are_told() {
        ProductionSetup setup = Setups.of("""
            Participation: [{newcomersPerQuarter: 0}]
            AccessRule:
              - {action: CONTRIBUTE, requirement: HARDWARE}
              - {action: USE, requirement: CREDENTIAL}
            """);
        Judgement judgement =
                Judgement.of(GovernanceRules.builder().pack(Workshop.FOLDER).build(), setup);
        compare("pack.txt", judgement, TextReport.of(judgement, Style.PLAIN));
        compare("pack.md", judgement, MarkdownReport.of(judgement));
        JsonReport json = new JsonReport();
        json.add(judgement);
        compare("pack.json", judgement, json.toString());
    }

    /** Digests change with every rule; what is told of the layers does not. */
    private static void compare(String name, Judgement judgement, String report) {
        String told = report.replace(judgement.assessment().ruleBase(), "DIGEST-OF-THE-RULE-BASE");
        for (Layer layer : judgement.assessment().layering().layers()) {
            told = told.replace(layer.digest(), "DIGEST-OF-" + layer.id());
        }
        Golden.compare(Golden.ROOT.resolve("reports").resolve(name), told);
    }
}
