package org.commonsgovernance.rules.pack;

import java.time.LocalDate;
import org.commonsgovernance.api.model.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a pack changes or adds.
 *
 * @param name with its place; a figure of the pack's own begins with the pack's id and a dot
 * @param value the figure; a count is a fraction over 1
 * @param isCount whether it counts things; else it is a share
 * @param insteadOf the figure that it replaces; null for one of the pack's own
 * @param meaning what being above or below it means; null where that stays as it is below
 * @param reason why it is what it is
 * @param source what that rests on
 * @param effectiveOn from which judged day on it holds; null where from the first
 */
public record PackThreshold(
        Word name,
        Fraction value,
        boolean isCount,
        @Nullable Fraction insteadOf,
        @Nullable String meaning,
        String reason,
        String source,
        @Nullable LocalDate effectiveOn) {}
