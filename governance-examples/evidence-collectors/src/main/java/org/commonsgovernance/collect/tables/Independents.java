package org.commonsgovernance.collect.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.PartialDate;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Affiliation;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.affiliation.Employer;
import org.jspecify.annotations.Nullable;

/** Who acted for nobody, and when: times that follow one on the other are one affiliation. */
final class Independents {
    private static final Comparator<PartialDate> IN_TIME =
            Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::latest);

    private final Source source;
    private final Map<String, TreeSet<PartialDate>> times = new TreeMap<>();

    /** People and times of which a row says that it is unknown. */
    private final Set<Map.Entry<String, PartialDate>> open = new HashSet<>();

    Independents(Source source) {
        this.source = source;
    }

    void add(String contributor, Employer employer, PartialDate at) {
        switch (employer.kind()) {
            case INDEPENDENT ->
                times.computeIfAbsent(contributor, id -> new TreeSet<>(IN_TIME)).add(at);
            case UNKNOWN -> open.add(Map.entry(contributor, at));
            case ORGANIZATION, AUTOMATED -> {}
        }
    }

    void addTo(Found found) {
        times.forEach((contributor, all) -> {
            LocalDate from = null;
            LocalDate to = null;
            for (PartialDate one : all) {
                if (open.contains(Map.entry(contributor, one))) {
                    found.remark("of one contributor the table says independent and unknown of one time, " + one
                            + "; it stays unknown");
                    continue;
                }
                if (from == null || to == null || one.earliest().isAfter(to.plusDays(1))) {
                    add(found, contributor, from, to);
                    from = one.earliest();
                    to = one.latest();
                } else if (one.latest().isAfter(to)) {
                    to = one.latest();
                }
            }
            add(found, contributor, from, to);
        });
    }

    private void add(Found found, String contributor, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            found.add(new Affiliation(
                    "affiliation:" + contributor + "@" + from,
                    source,
                    Period.between(from, to),
                    contributor,
                    null,
                    true,
                    Answer.UNKNOWN));
        }
    }
}
