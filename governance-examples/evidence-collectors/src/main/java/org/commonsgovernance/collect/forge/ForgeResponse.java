package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.Comparator;

/**
 * A review of a change request, or a comment.
 *
 * @param kind which of the two
 * @param author who
 * @param at when
 * @param state the forge's word for a review's outcome, in lower case, such as {@code approved}; empty for comments
 */
public record ForgeResponse(Kind kind, String author, Instant at, String state) implements Comparable<ForgeResponse> {
    private static final Comparator<ForgeResponse> ORDER = Comparator.comparing(ForgeResponse::at)
            .thenComparing(ForgeResponse::kind)
            .thenComparing(ForgeResponse::author)
            .thenComparing(ForgeResponse::state);

    /** What it is. */
    public enum Kind {
        REVIEW,
        COMMENT
    }

    @Override
    public int compareTo(ForgeResponse other) {
        return ORDER.compare(this, other);
    }
}
