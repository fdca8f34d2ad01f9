package org.commonsgovernance.reports.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.InputFile;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.jspecify.annotations.Nullable;

/** The verdict and the findings as results of a SARIF log, each with the places in the dossier that it rests on. */
final class SarifResults {
    private final Report report;
    private final FactPlaces places;
    private final List<InputFile> files;

    SarifResults(Report report) {
        this.report = report;
        this.places = new FactPlaces(report.judgement().setup());
        this.files = report.assessment().readFrom();
    }

    Map<String, Object> verdict() {
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
                "verdict",
                0,
                kind,
                "error",
                report.assessment().name() + ": " + verdict + ", " + range + waived,
                Map.of());
    }

    Map<String, Object> of(Finding finding, int index) {
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
        Map<String, Object> result =
                head(finding.criterion().value(), index, kind, level, message.toString(), places(finding));
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
                        finding.evidence().stream().map(SarifResults::evidence).toList()));
        return result;
    }

    /** Where what decides the finding stands first; whatever else was found comes after it. */
    private Map<String, Place> places(Finding finding) {
        Map<String, Place> all = new LinkedHashMap<>();
        for (boolean counts : new boolean[] {true, false}) {
            finding.evidence().stream()
                    .filter(one -> (one.weight() == Weight.COUNTS) == counts)
                    .forEach(one -> places.of(one).forEach(all::putIfAbsent));
        }
        return all;
    }

    /** @param places by type and id of the facts that stand there; the first is where a viewer leads to */
    private Map<String, Object> head(
            String rule, int index, String kind, String level, String message, Map<String, Place> places) {
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
                Sarif.text(message));
        if (!files.isEmpty()) {
            Place first = places.values().stream().findFirst().orElse(null);
            result.put("locations", List.of(Ordered.map("physicalLocation", physical(first))));
        }
        if (!places.isEmpty()) {
            List<Map<String, Object>> related = new ArrayList<>();
            places.forEach((fact, place) -> related.add(Ordered.map(
                    "id", related.size(), "physicalLocation", physical(place), "message", Sarif.text(fact))));
            result.put("relatedLocations", related);
        }
        result.put(
                "partialFingerprints",
                Ordered.map("criterion/v1", Shown.line(report.assessment().setup()) + "/" + rule));
        return result;
    }

    /** A place; the dossier as a whole where there is none. */
    private Map<String, Object> physical(@Nullable Place place) {
        int file = 0;
        for (int i = 0; place != null && i < files.size(); i++) {
            if (files.get(i).name().equals(place.file())) {
                file = i;
            }
        }
        Map<String, Object> physical =
                Ordered.map("artifactLocation", Ordered.map("uri", Sarif.uri(files.get(file)), "index", file));
        if (place != null) {
            physical.put("region", Ordered.map("startLine", place.line(), "startColumn", place.column()));
        }
        return physical;
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
}
