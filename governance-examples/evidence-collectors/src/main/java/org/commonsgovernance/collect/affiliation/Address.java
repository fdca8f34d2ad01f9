package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a book says of one address.
 *
 * @param own of the address itself, by rank
 * @param domains of its domains, the longest first, each by rank
 */
record Address(List<Claim> own, List<List<Claim>> domains) {
    static final Address NONE = new Address(List.of(), List.of());

    Answered on(LocalDate day) {
        Claim.Said said = Claim.of(own, day);
        if (said != null && !said.yields()) {
            return said.answer();
        }
        Answered byDomain = byDomain(day);
        if (said == null || byDomain.employer().kind() == Employer.Kind.ORGANIZATION) {
            return byDomain;
        }
        return said.answer();
    }

    /** Whether the address itself, and not its domain, says something of the day. */
    boolean isOwn(LocalDate day) {
        return Claim.of(own, day) != null;
    }

    private Answered byDomain(LocalDate day) {
        for (List<Claim> claims : domains) {
            Claim.Said said = Claim.of(claims, day);
            if (said != null) {
                return said.answer();
            }
        }
        return Answered.NOTHING;
    }

    /** The days on which an answer may change, each the first of the new answer. */
    SortedSet<LocalDate> changes() {
        SortedSet<LocalDate> days = new TreeSet<>();
        Stream.concat(own.stream(), domains.stream().flatMap(List::stream)).forEach(claim -> {
            add(days, claim.from());
            add(days, claim.until());
        });
        return days;
    }

    private static void add(SortedSet<LocalDate> days, @Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }

    /** A span between two changes, named by a day in it. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate within) {
        /** All time, cut at some days. */
        static List<Span> cut(SortedSet<LocalDate> days) {
            List<Span> spans = new ArrayList<>();
            LocalDate from = null;
            for (LocalDate day : days) {
                spans.add(new Span(from, day, from == null ? day.minusDays(1) : from));
                from = day;
            }
            spans.add(new Span(from, null, from == null ? LocalDate.EPOCH : from));
            return spans;
        }
    }
}
