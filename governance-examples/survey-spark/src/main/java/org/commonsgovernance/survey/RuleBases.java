package org.commonsgovernance.survey;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.rules.GovernanceRules;

/**
 * One rule base per process and rule texts, whatever the number of tasks. Rules travel as text and are checked where they
 * arrive: no compiled rule is ever read from the network.
 */
final class RuleBases {
    private static final Map<SortedMap<String, String>, GovernanceEvaluator> BUILT = new ConcurrentHashMap<>();

    private RuleBases() {}

    /** The evaluator of these rule files, by their paths. */
    static GovernanceEvaluator of(Map<String, String> texts) {
        return BUILT.computeIfAbsent(
                new TreeMap<>(texts),
                files -> GovernanceRules.builder().criteria(files).build());
    }
}
