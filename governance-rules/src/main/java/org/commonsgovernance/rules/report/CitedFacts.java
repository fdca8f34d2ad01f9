package org.commonsgovernance.rules.report;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.facts.FactKey;

/** The facts that an assessment rests on, by type and id: those it cites, and those that the cited were computed from. */
public final class CitedFacts {
    private final Map<String, Fact> known = new LinkedHashMap<>();
    private final TreeMap<String, Fact> cited = new TreeMap<>();

    public CitedFacts(Assessment assessment, ProductionSetup setup) {
        for (Fact fact : setup.facts()) {
            if (!(fact instanceof Contribution)) {
                known.put(FactKey.of(fact), fact);
            }
        }
        assessment.findings().forEach(finding -> finding.evidence().forEach(evidence -> add(evidence.facts())));
        assessment.caps().forEach(cap -> add(cap.facts()));
    }

    private void add(Collection<Fact> facts) {
        for (Fact fact : facts) {
            if (cited.put(FactKey.of(fact), fact) == null) {
                for (String input : fact.source().derivedFrom()) {
                    Fact given = known.get(input);
                    if (given != null) {
                        cited.putIfAbsent(input, given);
                    }
                }
            }
        }
    }

    /** Sorted by type and id. */
    public Map<String, Fact> all() {
        return Collections.unmodifiableMap(cited);
    }
}
