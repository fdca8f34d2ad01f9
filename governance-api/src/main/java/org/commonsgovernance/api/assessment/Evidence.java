package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;

/**
 * A rule's match: the facts that it cites, and what they say about the criterion.
 *
 * @param criterion what it is about
 * @param rule the rule's name, a sentence
 * @param stance what the rule says
 * @param weight how far that counts
 * @param facts the cited facts in the order of the rule's patterns, as they were given, then the links of control by which
 *     they speak of whole groups; never empty. Where a rule concludes from absence it cites the {@code Complete} fact
 *     that allows it
 * @param strength the weakest source of the cited facts
 */
public record Evidence(
        CriterionId criterion, String rule, Stance stance, Weight weight, List<Fact> facts, Source strength) {
    public Evidence {
        Require.present(criterion, "criterion");
        Require.text(rule, "rule");
        Require.present(stance, "stance");
        Require.present(weight, "weight");
        facts = Require.list(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("evidence of rule \"" + rule + "\" cites no fact");
        }
        Require.present(strength, "strength");
    }

    /** Whether this evidence alone settles its criterion one way: it supports, opposes, or sets it aside, and counts. */
    public boolean isDecisive() {
        return weight == Weight.COUNTS && stance != Stance.CONTESTS && !stance.isPresumption();
    }
}
