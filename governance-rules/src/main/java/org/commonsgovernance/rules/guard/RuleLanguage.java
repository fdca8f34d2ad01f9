package org.commonsgovernance.rules.guard;

import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.FactTypes;
import org.commonsgovernance.rules.policy.Policy;

/**
 * What rules of a kind of file can name.
 *
 * @param types the types of fact, by name
 * @param policy the thresholds
 * @param indicators ids of the criteria that verdict rules may look at singly
 * @param isVerdict whether the rules cap the verdict; else they find evidence
 * @param guard what checks such files
 */
public record RuleLanguage(
        Map<String, FactType> types, Policy policy, Set<String> indicators, boolean isVerdict, Guard guard) {
    /** The language of files of criteria. */
    public static RuleLanguage ofEvidence(FactTypes types, Policy policy) {
        return new RuleLanguage(types.forEvidenceRules(), policy, Set.of(), false, new Guard(types, policy));
    }

    /**
     * The language of files in {@code verdict/}.
     *
     * @param ownIndicators ids of indicators beyond the document's four
     */
    public static RuleLanguage ofVerdict(FactTypes types, Policy policy, Set<String> ownIndicators) {
        Guard guard = new Guard(types, policy, ownIndicators);
        return new RuleLanguage(types.forVerdictRules(), policy, guard.indicators(), true, guard);
    }
}
