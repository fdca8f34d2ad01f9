package org.commonsgovernance.reports.data;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.tree.JsonText;
import org.commonsgovernance.rules.waiver.AppliedWaiver;

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
        results.add(verdict(report));
        for (Finding finding : assessment.findings()) {
            rules.add(rule(finding));
            results.add(result(report, finding, rules.size() - 1));
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

    private static Map<String, Object> verdict(Report report) {
        Verdict verdict = report.assessment().verdict();
        String kind = switch (verdict) {
            case PEER_PRODUCTION -> "pass";
            case DIAGONAL, NEITHER -> "review";
            case CORPORATE_CONTROLLED -> "fail";
            case UNDETERMINED -> "open";
        };
        String range = report.assessment().isSettled()
                ? "settled"
                : "anything from " + report.assessment().range().worst() + " to "
                        + report.assessment().range().best();
        String waived = report.withWaivers() == null ? "" : "; with the waivers in force: " + report.heldTo();
        return head(
                report,
                "verdict",
                0,
                kind,
                "error",
                report.assessment().name() + ": " + verdict + ", " + range + waived);
    }

    private static Map<String, Object> result(Report report, Finding finding, int index) {
        String kind = switch (Severity.of(finding)) {
            case FAILS -> "fail";
            case CONTESTED -> "review";
            case UNKNOWN -> "open";
            case DOES_NOT_APPLY -> "notApplicable";
            case PASSES -> "pass";
            case TOLD -> "informational";
        };
        StringBuilder message = new StringBuilder(finding.statement());
        message.append(" Status: ").append(finding.status()).append(finding.isPresumed() ? ", presumably." : ".");
        finding.evidence().stream()
                .map(Evidence::rule)
                .distinct()
                .forEach(rule -> message.append(" - ").append(rule));
        String level = finding.tier() == Tier.INDICATOR ? "error" : "warning";
        Map<String, Object> result = head(report, finding.criterion().value(), index, kind, level, message.toString());
        AppliedWaiver waiver = report.waiver(finding);
        if (waiver != null) {
            result.put(
                    "suppressions",
                    List.of(Ordered.map(
                            "kind", "external",
                            "status", "accepted",
                            "justification",
                                    Shown.line(waiver.waiver().owner() + ", "
                                            + waiver.waiver().start() + " to "
                                            + waiver.waiver().end() + ": "
                                            + waiver.waiver().reason()))));
        }
        if (report.changes() != null && (finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION)) {
            result.put("baselineState", baselineState(report.changes(), finding));
        }
        result.put(
                "properties",
                Ordered.map(
                        "status",
                        finding.status().name(),
                        "evidence",
                        finding.evidence().stream().map(Sarif::evidence).toList()));
        return result;
    }

    private static Map<String, Object> head(
            Report report, String rule, int index, String kind, String level, String message) {
        Map<String, Object> result = Ordered.map(
                "ruleId",
                rule,
                "ruleIndex",
                index,
                "kind",
                kind,
                "level",
                kind.equals("fail") ? level : "none",
                "message",
                text(message));
        List<InputFile> files = report.assessment().readFrom();
        if (!files.isEmpty()) {
            result.put(
                    "locations",
                    List.of(Ordered.map(
                            "physicalLocation",
                            Ordered.map("artifactLocation", Ordered.map("uri", uri(files.get(0)), "index", 0)))));
        }
        result.put(
                "partialFingerprints",
                Ordered.map("criterion/v1", Shown.line(report.assessment().setup()) + "/" + rule));
        return result;
    }

    private static String baselineState(List<Change> changes, Finding finding) {
        for (Change change : changes) {
            if (change instanceof Change.New) {
                return "new";
            }
            if (change instanceof Change.OfFinding of
                    && of.criterion().equals(finding.criterion().value())) {
                return "updated";
            }
        }
        return "unchanged";
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        return Ordered.map(
                "rule", evidence.rule(),
                "stance", evidence.stance().name(),
                "weight", evidence.weight().name(),
                "basis", evidence.strength().basis().name(),
                "speaker", evidence.strength().speaker().name(),
                "facts",
                        evidence.facts().stream()
                                .map(fact -> Ordered.map(
                                        "fact", Shown.line(FactKey.of(fact)),
                                        "locator", Shown.line(fact.source().locator())))
                                .toList());
    }

    /** Plain text: SARIF reads brackets as links, so that they are marked as brackets. */
    private static Map<String, Object> text(String text) {
        return Ordered.map(
                "text",
                Shown.line(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
    }

    private static String uri(InputFile file) {
        return URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
