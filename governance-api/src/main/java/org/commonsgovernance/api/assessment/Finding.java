package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * Where one criterion stands, and why.
 *
 * @param criterion which criterion
 * @param tier which sort of criterion
 * @param family for an inversion, its family; null for the other tiers
 * @param text the criterion's words
 * @param status where it stands
 * @param looksFor the types of given fact that its rules rest on, sorted: what would settle it where it is unknown
 * @param evidence all of it, discounted evidence too: decisive first, in the order of the rules; empty where no rule
 *     spoke
 * @param lifecycle how settled the criterion is; an experimental one counts for nothing
 */
public record Finding(
        CriterionId criterion,
        Tier tier,
        @Nullable String family,
        CriterionText text,
        Status status,
        List<String> looksFor,
        List<Evidence> evidence,
        Lifecycle lifecycle) {
    public Finding {
        Require.present(criterion, "criterion");
        Require.present(tier, "tier");
        Require.textOrNull(family, "family");
        Require.present(text, "text");
        Require.present(status, "status");
        looksFor = Require.list(looksFor);
        evidence = Require.list(evidence);
        Require.present(lifecycle, "lifecycle");
    }

    /** A finding on a stable criterion. */
    public Finding(
            CriterionId criterion,
            Tier tier,
            @Nullable String family,
            CriterionText text,
            Status status,
            List<String> looksFor,
            List<Evidence> evidence) {
        this(criterion, tier, family, text, status, looksFor, evidence, Lifecycle.STABLE);
    }

    /** Whether the verdict may look at it. */
    public boolean isCounted() {
        return lifecycle != Lifecycle.EXPERIMENTAL;
    }

    /** What is established or refuted, a sentence. */
    public String statement() {
        return text.statement();
    }

    /** The evidence that counts at least as contesting. */
    public List<Evidence> counted() {
        return evidence.stream()
                .filter(item -> item.weight() != Weight.DISCOUNTED && item.weight() != Weight.EXPERIMENTAL)
                .toList();
    }

    /** The evidence that was left out of the status, because it rests on a mere claim. */
    public List<Evidence> discounted() {
        return evidence.stream()
                .filter(item -> item.weight() == Weight.DISCOUNTED)
                .toList();
    }
}
