package org.commonsgovernance.reports.timeline;

import java.time.LocalDate;
import org.commonsgovernance.reports.Report;
import org.commonsgovernance.reports.compare.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Days on which verdict, range and indicators stay the same.
 *
 * @param from the first judged day of them
 * @param to the last judged day of them
 * @param report the judgement of the first
 * @param since what differs from the day judged before; null for the first span
 * @param isAfterGap whether no dossier tells of the days between the span before and this one
 */
public record Span(
        LocalDate from,
        LocalDate to,
        Report report,
        @Nullable Comparison since,
        boolean isAfterGap) {
    Span until(LocalDate day) {
        return new Span(from, day, report, since, isAfterGap);
    }
}
