package org.commonsgovernance.api.assessment;

import java.time.LocalDate;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which a pack differs from what lies below it.
 *
 * @param layer the pack's id
 * @param subject what sort of thing
 * @param kind what was done with it
 * @param criterion whose rule it is, or which criterion; null for thresholds, caps and families
 * @param name the threshold's, criterion's or family's name, or the sentence that is the rule's: of a replaced rule the new one
 * @param before a threshold's figure or a rule's sentence below this layer; null where there was none
 * @param after a threshold's figure or a rule's sentence from this layer on; null where there is none any more
 * @param reason why; null for families, whose sentence says it
 * @param source what the reason rests on; null where the pack names none
 * @param lifecycle how settled it is
 * @param effectiveOn from which judged day on it holds; null where from the first
 */
public record LayerChange(
        String layer,
        Subject subject,
        Kind kind,
        @Nullable CriterionId criterion,
        String name,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String source,
        Lifecycle lifecycle,
        @Nullable LocalDate effectiveOn) {
    public LayerChange {
        Require.text(layer, "layer");
        Require.present(subject, "subject");
        Require.present(kind, "kind");
        Require.text(name, "name");
        Require.textOrNull(reason, "reason");
        Require.textOrNull(source, "source");
        Require.present(lifecycle, "lifecycle");
    }

    /** What a pack can change. */
    public enum Subject {
        THRESHOLD,
        CRITERION,
        FAMILY,
        RULE,
        /** A rule of the verdict. */
        CAP
    }

    /** What it can do. */
    public enum Kind {
        ADDED,
        REPLACED,
        DISABLED
    }

    /** Whether it holds of judgements of this day. */
    public boolean isInForceOn(LocalDate day) {
        return effectiveOn == null || !day.isBefore(effectiveOn);
    }
}
