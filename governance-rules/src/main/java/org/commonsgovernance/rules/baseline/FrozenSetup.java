package org.commonsgovernance.rules.baseline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;

/**
 * What was found of one setup.
 *
 * @param setup its id
 * @param verdict what it was
 * @param findings its indicators and inversions; adaptations are names, and signals are reported only
 */
record FrozenSetup(String setup, Verdict verdict, List<FrozenFinding> findings) {
    static FrozenSetup of(Assessment assessment) {
        return new FrozenSetup(
                assessment.setup(),
                assessment.verdict(),
                assessment.findings().stream()
                        .filter(FrozenSetup::isFrozen)
                        .map(one -> new FrozenFinding(one.criterion().value(), one.status()))
                        .toList());
    }

    static boolean isFrozen(Finding finding) {
        return finding.isCounted() && (finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION);
    }

    Map<String, Status> statuses() {
        Map<String, Status> statuses = new TreeMap<>();
        findings.forEach(one -> statuses.put(one.criterion(), one.status()));
        return statuses;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("setup", setup);
        json.put("verdict", verdict.name());
        json.put(
                "findings",
                findings.stream()
                        .map(one -> Map.of(
                                "criterion",
                                one.criterion(),
                                "status",
                                one.status().name()))
                        .map(TreeMap::new)
                        .toList());
        return json;
    }
}
