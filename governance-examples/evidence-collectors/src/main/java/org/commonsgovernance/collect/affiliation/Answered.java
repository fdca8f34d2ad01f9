package org.commonsgovernance.collect.affiliation;

import org.jspecify.annotations.Nullable;

/**
 * For whom somebody acted, and what says so.
 *
 * @param employer for whom; {@link Employer#UNKNOWN} where nothing or more than one thing is said
 * @param entry what says so; null where nothing does
 */
public record Answered(Employer employer, @Nullable Entry entry) {
    /** Nothing says anything. */
    public static final Answered NOTHING = new Answered(Employer.UNKNOWN, null);
}
