package org.commonsgovernance.collect.affiliation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a source, read.
 *
 * @param rank of its source, the first 0
 * @param employer for whom
 * @param entry what says so
 * @param from the first day; null for all the days before {@code until}
 * @param until the day after the last; null where it still holds
 * @param yields the domain's claim goes before it, where that names an organisation
 */
record Claim(
        int rank,
        Employer employer,
        Entry entry,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean yields) {

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }

    boolean overlaps(Claim other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    private boolean beginsBeforeEndOf(Claim other) {
        return from == null || other.until == null || from.isBefore(other.until);
    }

    /** Whether both are known, hold at one time, and disagree. */
    boolean contradicts(Claim other) {
        return employer.isKnown() && other.employer.isKnown() && !employer.isAs(other.employer) && overlaps(other);
    }

    /**
     * What the claims say of a day: the first source that knows anything; unknown where it says more than one thing.
     *
     * @param claims by rank
     * @return null where none says anything
     */
    static @Nullable Said of(List<Claim> claims, LocalDate day) {
        Claim first = null;
        for (Claim one : claims) {
            if (!one.employer.isKnown() || !one.covers(day)) {
                continue;
            }
            if (first == null) {
                first = one;
            } else if (one.rank != first.rank) {
                break;
            } else if (!one.employer.isAs(first.employer)) {
                return new Said(new Answered(Employer.UNKNOWN, first.entry), false);
            }
        }
        return first == null ? null : new Said(new Answered(first.employer, first.entry), first.yields);
    }

    /**
     * What is said.
     *
     * @param answer the answer
     * @param yields whether a domain goes before it
     */
    record Said(Answered answer, boolean yields) {}
}
