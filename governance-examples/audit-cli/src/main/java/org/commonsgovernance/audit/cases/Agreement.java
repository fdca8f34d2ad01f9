package org.commonsgovernance.audit.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jspecify.annotations.Nullable;

/**
 * How often rules say what readers said. Saying nothing agrees with no reader.
 *
 * @param <L> what can be said
 */
final class Agreement<L extends Enum<L>> {
    private static final double ALPHA = 0.05;

    private record Said<L>(L byReaders, @Nullable L byRules) {}

    private final List<L> values;
    private final List<Said<L>> cases = new ArrayList<>();

    Agreement(Class<L> type) {
        this.values = List.of(type.getEnumConstants());
    }

    /** Counts a case. */
    void add(L label, @Nullable L said) {
        cases.add(new Said<>(label, said));
    }

    int all() {
        return cases.size();
    }

    int same() {
        return count(one -> one.byReaders() == one.byRules());
    }

    private int count(Predicate<Said<L>> which) {
        return (int) cases.stream().filter(which).count();
    }

    /** The share that agrees, 0 to 1; 0 of none. */
    double share() {
        return cases.isEmpty() ? 0 : (double) same() / all();
    }

    /** 95 % interval of that share by Wilson's score; of none 0 to 1. */
    Interval interval() {
        return BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(Math.max(1, all()), same(), ALPHA);
    }

    /**
     * Cohen's kappa, agreement beyond what chance gives: (agreed − expected) ÷ (1 − expected), where "nothing said" is a
     * value that no reader has. 1 where all agree.
     */
    double kappa() {
        double expected = 0;
        for (L value : values) {
            double byReaders = count(one -> one.byReaders() == value);
            double byRules = count(one -> one.byRules() == value);
            expected += cases.isEmpty() ? 0 : byReaders / all() * byRules / all();
        }
        return expected == 1 ? 1 : (share() - expected) / (1 - expected);
    }

    /** "31 of 37, 84 % (68 to 92 %), kappa 0.75". */
    String told() {
        Interval interval = interval();
        return String.format(
                Locale.ROOT,
                "%d of %d, %.0f %% (%.0f to %.0f %%), kappa %.2f",
                same(),
                all(),
                100 * share(),
                100 * interval.getLowerBound(),
                100 * interval.getUpperBound(),
                kappa());
    }

    /** The matrix as a Markdown table: a row for each thing readers said. */
    List<String> table(String nothing) {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("| readers \\ rules |");
        for (L value : values) {
            head.append(' ').append(value).append(" |");
        }
        lines.add(head.append(' ').append(nothing).append(" |").toString());
        lines.add("|---|" + "---|".repeat(values.size() + 1));
        for (L value : values) {
            StringBuilder line = new StringBuilder("| ").append(value).append(" |");
            for (L said : values) {
                line.append(' ')
                        .append(count(one -> one.byReaders() == value && one.byRules() == said))
                        .append(" |");
            }
            line.append(' ')
                    .append(count(one -> one.byReaders() == value && one.byRules() == null))
                    .append(" |");
            lines.add(line.toString());
        }
        return lines;
    }
}
