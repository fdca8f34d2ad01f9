package org.commonsgovernance.reports.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.model.DatedFact;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.LastingFact;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Contribution;

/** The days of a setup's observed time on which a judgement may be another one. */
final class Days {
    /** Of a longer history fewer ends of months are judged, and every day on which a fact begins or ends. */
    private static final int MOST_MONTHS = 240;

    private Days() {}

    /**
     * Each day on which a fact begins to hold, holds no longer or happens, the last day of each month, and the first and
     * last day observed.
     */
    static List<LocalDate> of(ProductionSetup setup) {
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate last = setup.lastDay();
        Period observed = setup.observed();
        LocalDate first = observed.from() == null ? last : observed.from().earliest();
        for (Fact fact : setup.facts()) {
            if (fact instanceof LastingFact lasting && lasting.period() != null) {
                add(days, lasting.period());
            } else if (fact instanceof DatedFact dated && !(fact instanceof Contribution)) {
                days.add(dated.at().earliest());
            }
        }
        days.removeIf(day -> day.isBefore(first) || day.isAfter(last));
        months(days, first, last);
        days.add(first);
        days.add(last);
        return new ArrayList<>(days);
    }

    private static void add(Set<LocalDate> days, Period period) {
        if (period.from() != null) {
            days.add(period.from().earliest());
        }
        if (period.to() != null && period.to().latest().isBefore(LocalDate.MAX)) {
            days.add(period.to().latest().plusDays(1));
        }
    }

    private static void months(Set<LocalDate> days, LocalDate first, LocalDate last) {
        long months = YearMonth.from(first).until(YearMonth.from(last), ChronoUnit.MONTHS) + 1;
        long step = Math.max(1, (months + MOST_MONTHS - 1) / MOST_MONTHS);
        for (long i = 0; i < months; i += step) {
            LocalDate end = YearMonth.from(first).plusMonths(i).atEndOfMonth();
            if (!end.isAfter(last)) {
                days.add(end);
            }
        }
    }
}
