package org.commonsgovernance.rules.corpus;

import java.time.LocalDate;
import org.commonsgovernance.api.assessment.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * Which of a pack's dated and experimental changes hold.
 *
 * @param from from which judged day on this is so; null for the days before the first date that a pack names
 * @param isLast whether nothing changes after it: names are held against this one, in which all is in force
 * @param countsExperimental as if all that is experimental were settled
 */
record Version(@Nullable LocalDate from, boolean isLast, boolean countsExperimental) {
    boolean has(@Nullable LocalDate effectiveOn) {
        return effectiveOn == null || (from != null && !from.isBefore(effectiveOn));
    }

    Lifecycle lifecycle(Lifecycle written) {
        return countsExperimental && written == Lifecycle.EXPERIMENTAL ? Lifecycle.STABLE : written;
    }
}
