package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;

/**
 * Where one criterion stands, and why.
 *
 * @param criterion which criterion
 * @param tier which sort of criterion
 * @param statement what is established or refuted, a sentence
 * @param status where it stands
 * @param looksFor the types of given fact that its rules rest on, sorted: what would settle it where it is unknown
 * @param evidence all of it, discounted evidence too: decisive first, in the order of the rules; empty where no rule
 *     spoke
 */
public record Finding(
        CriterionId criterion,
        Tier tier,
        String statement,
        Status status,
        List<String> looksFor,
        List<Evidence> evidence) {
    public Finding {
        Require.present(criterion, "criterion");
        Require.present(tier, "tier");
        Require.text(statement, "statement");
        Require.present(status, "status");
        looksFor = Require.list(looksFor);
        evidence = Require.list(evidence);
    }

    /** The evidence that counts at least as contesting. */
    public List<Evidence> counted() {
        return evidence.stream()
                .filter(item -> item.weight() != Weight.DISCOUNTED)
                .toList();
    }

    /** The evidence that was left out of the status, because it rests on a mere claim. */
    public List<Evidence> discounted() {
        return evidence.stream()
                .filter(item -> item.weight() == Weight.DISCOUNTED)
                .toList();
    }
}
