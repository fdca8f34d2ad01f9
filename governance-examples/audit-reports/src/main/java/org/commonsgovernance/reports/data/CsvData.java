package org.commonsgovernance.reports.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Place;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.reports.FactPlaces;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.report.FactView;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.jspecify.annotations.Nullable;

/** Findings and evidence as tables. */
public final class CsvData {
    private static final List<String> FINDINGS = List.of(
            "setup",
            "name",
            "as_of",
            "verdict",
            "verdict_with_waivers",
            "range_worst",
            "range_best",
            "criterion",
            "tier",
            "family",
            "status",
            "presumed",
            "statement",
            "evidence",
            "evidence_not_counted",
            "waived_until",
            "waived_by",
            "baseline",
            "rule_base");

    private static final List<String> EVIDENCE = List.of(
            "setup",
            "as_of",
            "criterion",
            "evidence_number",
            "rule",
            "stance",
            "weight",
            "basis",
            "speaker",
            "fact",
            "fact_says",
            "fact_basis",
            "fact_speaker",
            "locator",
            "retrieved",
            "sha256",
            "derived_from",
            "note",
            "file",
            "line",
            "column");

    private CsvData() {}

    /** One row for each finding. */
    public static String findings(Report report) {
        Assessment assessment = report.assessment();
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            AppliedWaiver waiver = report.waiver(finding);
            rows.add(List.of(
                    assessment.setup(),
                    assessment.name(),
                    assessment.slice().asOf().toString(),
                    assessment.verdict().name(),
                    report.heldTo().name(),
                    assessment.range().worst().name(),
                    assessment.range().best().name(),
                    finding.criterion().value(),
                    finding.tier().name(),
                    finding.family() == null ? "" : finding.family(),
                    finding.status().name(),
                    finding.isPresumed() ? "presumed" : "",
                    finding.statement(),
                    String.valueOf(finding.counted().size()),
                    String.valueOf(finding.evidence().stream()
                            .filter(one -> one.weight() == Weight.DISCOUNTED)
                            .count()),
                    waiver == null ? "" : waiver.waiver().end().toString(),
                    waiver == null ? "" : waiver.waiver().owner(),
                    baseline(report, finding),
                    assessment.ruleBase()));
        }
        return Cells.table(FINDINGS, rows);
    }

    /** What it was in the baseline, where it is another one now. */
    private static String baseline(Report report, Finding finding) {
        for (Change change : report.changes() == null ? List.<Change>of() : report.changes()) {
            if (change instanceof Change.OfFinding of
                    && of.criterion().equals(finding.criterion().value())) {
                return (change.isWorse() ? "worse than " : "not worse than ")
                        + of.before().name();
            }
        }
        return report.changes() == null ? "" : "as before";
    }

    /** One row for each fact that a piece of evidence cites. */
    public static String evidence(Report report) {
        Assessment assessment = report.assessment();
        FactPlaces places = new FactPlaces(report.judgement().setup());
        List<List<String>> rows = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            int number = 0;
            for (Evidence evidence : finding.evidence()) {
                number++;
                for (Fact fact : evidence.facts()) {
                    rows.add(row(assessment, evidence, number, fact, places.of(fact)));
                }
            }
        }
        return Cells.table(EVIDENCE, rows);
    }

    private static List<String> row(
            Assessment assessment, Evidence evidence, int number, Fact fact, @Nullable Place place) {
        Source source = fact.source();
        StringBuilder says = new StringBuilder();
        for (Map.Entry<String, Object> one : FactView.properties(fact).entrySet()) {
            says.append(says.isEmpty() ? "" : ", ")
                    .append(one.getKey())
                    .append(' ')
                    .append(one.getValue());
        }
        return List.of(
                assessment.setup(),
                assessment.slice().asOf().toString(),
                evidence.criterion().value(),
                String.valueOf(number),
                evidence.rule(),
                evidence.stance().name(),
                evidence.weight().name(),
                evidence.strength().basis().name(),
                evidence.strength().speaker().name(),
                FactKey.of(fact),
                says.toString(),
                source.basis().name(),
                source.speaker().name(),
                source.locator(),
                source.retrieved() == null ? "" : source.retrieved().toString(),
                source.sha256() == null ? "" : source.sha256(),
                String.join("; ", source.derivedFrom()),
                source.note() == null ? "" : source.note(),
                place == null ? "" : place.file(),
                place == null ? "" : String.valueOf(place.line()),
                place == null ? "" : String.valueOf(place.column()));
    }
}
