package org.commonsgovernance.reports.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.tree.JsonText;

/**
 * The findings as SARIF 2.1.0, for tools that show what analyses found: criteria are its rules, findings its results.
 * Established indicators and refuted inversions fail; contested ones are to be reviewed; unknown ones are open. A waiver
 * is a suppression, which such tools show, and the baseline a result's baseline state.
 */
public final class Sarif {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private Sarif() {}

    /** The log of one report, ending in a line end. */
    public static String of(Report report) {
        return JsonText.of(Ordered.map("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run(report))));
    }

    private static Map<String, Object> run(Report report) {
        Assessment assessment = report.assessment();
        List<Map<String, Object>> rules = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        rules.add(Ordered.map(
                "id", "verdict", "shortDescription", text("What the setup is, by the lowest cap that holds.")));
        SarifResults written = new SarifResults(report);
        results.add(written.verdict());
        for (Finding finding : assessment.findings()) {
            rules.add(rule(finding));
            results.add(written.of(finding, rules.size() - 1));
        }
        List<Map<String, Object>> artifacts = new ArrayList<>();
        for (InputFile file : assessment.readFrom()) {
            artifacts.add(Ordered.map(
                    "location", Ordered.map("uri", uri(file)), "hashes", Ordered.map("sha-256", file.sha256())));
        }
        return Ordered.map(
                "tool",
                Ordered.map("driver", Ordered.map("name", "commons-audit", "rules", rules)),
                "artifacts",
                artifacts,
                "results",
                results,
                "columnKind",
                "unicodeCodePoints",
                "properties",
                Ordered.map(
                        "setup", Shown.line(assessment.setup()),
                        "asOf", assessment.slice().asOf().toString(),
                        "window", assessment.slice().window().toString(),
                        "verdict", assessment.verdict().name(),
                        "verdictWithWaivers", report.heldTo().name(),
                        "worst", assessment.range().worst().name(),
                        "best", assessment.range().best().name(),
                        "ruleBase", assessment.ruleBase()));
    }

    private static Map<String, Object> rule(Finding finding) {
        return Ordered.map(
                "id",
                finding.criterion().value(),
                "shortDescription",
                text(finding.statement()),
                "fullDescription",
                text(String.join(" ", finding.text().why())),
                "help",
                text(String.join(" ", finding.text().remedy())),
                "properties",
                Ordered.map(
                        "tags",
                        finding.family() == null
                                ? List.of(finding.tier().name())
                                : List.of(finding.tier().name(), finding.family())));
    }

    /** Plain text: SARIF reads brackets as links, so that they are marked as brackets. */
    static Map<String, Object> text(String text) {
        return Ordered.map(
                "text",
                Shown.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    }

    static String uri(InputFile file) {
        return URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
