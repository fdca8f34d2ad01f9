package org.commonsgovernance.collect.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.license.LicenseState.Absent;
import org.commonsgovernance.collect.license.LicenseState.Licensed;
import org.commonsgovernance.collect.license.LicenseState.Open;
import org.jspecify.annotations.Nullable;

/** What the licence files of a repository said from when to when. */
final class LicenseTimeline {
    /**
     * A time in which the licence files said the same.
     *
     * @param from its first day
     * @param to its last day; null if it goes on
     * @param state what they said at its beginning
     * @param latest what they said at its end: the same licence, in other words
     */
    record Span(LocalDate from, @Nullable LocalDate to, LicenseState state, LicenseState latest) {}

    /** Versions of licence files that differ, of one repository. Real ones have a few dozen. */
    private static final int MOST_READ = 300;

    private record Read(String path, @Nullable String text) {}

    private final Function<Version, TextReading> reader;
    private final Function<Map<Version, TextReading>, LicenseState> resolver;
    private final Map<Read, TextReading> known = new HashMap<>();
    private boolean isOutOfOrder;

    /**
     * @param reader what a version of a file is
     * @param resolver what the files of one day come to
     */
    LicenseTimeline(Function<Version, TextReading> reader, Function<Map<Version, TextReading>, LicenseState> resolver) {
        this.reader = reader;
        this.resolver = resolver;
    }

    /** Whether days of commits were not in the order of the history, so that a change may be dated too late. */
    boolean isOutOfOrder() {
        return isOutOfOrder;
    }

    /**
     * The spans of some files, oldest first; what changed within a day counts as it was at its end.
     *
     * @param versions oldest first
     * @param lastDay no commit counts as later
     */
    List<Span> of(List<Version> versions, LocalDate lastDay) {
        List<Map.Entry<LocalDate, LicenseState>> states = new ArrayList<>();
        Map<String, Version> present = new TreeMap<>();
        LocalDate day = LocalDate.MIN;
        for (int at = 0; at < versions.size(); at++) {
            Version version = versions.get(at);
            day = later(day, version.day().isAfter(lastDay) ? lastDay : version.day());
            isOutOfOrder |= version.day().isBefore(day) || version.day().isAfter(lastDay);
            if (version.isRemoved()) {
                present.remove(version.path());
            } else {
                present.put(version.path(), version);
            }
            boolean isLastOfDay =
                    at + 1 == versions.size() || versions.get(at + 1).day().isAfter(day);
            if (isLastOfDay) {
                states.add(Map.entry(day, state(present)));
            }
        }
        return spans(states);
    }

    private static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }

    private LicenseState state(Map<String, Version> present) {
        Map<Version, TextReading> readings = new TreeMap<>(Comparator.comparing(Version::path));
        for (Version version : present.values()) {
            Read key = new Read(version.path(), version.text());
            TextReading reading = known.get(key);
            if (reading == null) {
                reading = known.size() < MOST_READ
                        ? reader.apply(version)
                        : new TextReading.Uncertain(
                                List.of(), "there are more versions of licence files than are read");
                known.put(key, reading);
            }
            readings.put(version, reading);
        }
        return resolver.apply(readings);
    }

    private static List<Span> spans(List<Map.Entry<LocalDate, LicenseState>> states) {
        List<Span> spans = new ArrayList<>();
        for (Map.Entry<LocalDate, LicenseState> one : states) {
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && goesOn(last.latest(), one.getValue())) {
                spans.set(spans.size() - 1, new Span(last.from(), null, last.state(), one.getValue()));
                continue;
            }
            if (last != null) {
                LocalDate end = one.getKey().minusDays(1);
                spans.remove(spans.size() - 1);
                if (!end.isBefore(last.from())) {
                    spans.add(new Span(last.from(), end, last.state(), last.latest()));
                }
            }
            spans.add(new Span(one.getKey(), null, one.getValue(), one.getValue()));
        }
        return spans;
    }

    private static boolean goesOn(LicenseState before, LicenseState after) {
        if (before instanceof Licensed left && after instanceof Licensed right) {
            return left.goesOnAs(right);
        }
        if (before instanceof Open left && after instanceof Open right) {
            return left.files().equals(right.files()) && left.why().equals(right.why());
        }
        return before instanceof Absent && after instanceof Absent;
    }
}
