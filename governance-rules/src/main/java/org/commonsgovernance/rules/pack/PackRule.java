package org.commonsgovernance.rules.pack;

import java.time.LocalDate;
import org.commonsgovernance.api.assessment.LayerChange.Kind;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a pack adds, replaces or disables.
 *
 * @param kind what is done
 * @param of the criterion's id, or {@code verdict}
 * @param old the sentence of the rule that goes; null where one is added
 * @param added the sentence of the rule that comes, which stands in the pack's own rule file; null where one goes only
 * @param reason why
 * @param source what that rests on; null if the pack does not say
 * @param lifecycle how settled it is
 * @param effectiveOn from which judged day on it holds; null where from the first
 */
public record PackRule(
        Kind kind,
        Word of,
        @Nullable Word old,
        @Nullable Word added,
        String reason,
        @Nullable String source,
        Lifecycle lifecycle,
        @Nullable LocalDate effectiveOn) {
    /** What {@code of} is for a rule of the verdict. */
    public static final String VERDICT = "verdict";
}
