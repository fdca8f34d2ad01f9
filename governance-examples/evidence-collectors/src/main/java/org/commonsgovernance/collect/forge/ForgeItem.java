package org.commonsgovernance.collect.forge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change request or an issue, as far as an export tells it. People are logins as the forge knows them.
 *
 * @param kind which of the two
 * @param project where it was made
 * @param number how the project numbers it
 * @param author who made it; null where not told, or where the account is gone
 * @param isAutomated whether a program made it
 * @param association the forge's word for what the author is to the project, such as {@code MEMBER}; null where
 *     not told
 * @param created when it was made; null where not told
 * @param closed when it was closed or merged; null while open, or where not told
 * @param outcome what became of it
 * @param closedAs the forge's word for why an issue was closed, in lower case; null where not told
 * @param decidedBy the person who merged it; null where not told, or where a program did
 * @param closedBy who closed it when it was last closed, a person or a program; null where not told
 * @param responses reviews and comments of people, by moment
 * @param hasAllResponses whether the record holds every response there was
 * @param labels every label it was seen with; null where not told
 * @param assignees who it was assigned to when last seen; null where not told
 * @param assignments who assigned whom, as far as told
 * @param isClosedByWork whether a commit or change request closed the issue
 * @param size lines added and removed; null where not told
 */
public record ForgeItem(
        Kind kind,
        String project,
        long number,
        @Nullable String author,
        boolean isAutomated,
        @Nullable String association,
        @Nullable Instant created,
        @Nullable Instant closed,
        Outcome outcome,
        @Nullable String closedAs,
        @Nullable String decidedBy,
        @Nullable String closedBy,
        List<ForgeResponse> responses,
        boolean hasAllResponses,
        @Nullable Set<String> labels,
        @Nullable Set<String> assignees,
        Set<Assignment> assignments,
        boolean isClosedByWork,
        @Nullable Long size) {

    /** What a project is asked. */
    public enum Kind {
        CHANGE_REQUEST,
        ISSUE
    }

    /** What became of it. */
    public enum Outcome {
        OPEN,
        /** A change request that was merged. */
        ACCEPTED,
        /** A change request that was closed and not merged, by somebody else than its author or nobody knows whom. */
        REJECTED,
        /** A change request that its author closed, and nobody merged. */
        WITHDRAWN,
        /** An issue that was closed. */
        CLOSED,
        UNKNOWN
    }

    /**
     * Somebody was given a task.
     *
     * @param assignee who
     * @param assigner by whom
     */
    public record Assignment(String assignee, String assigner) {
        boolean isBySelf() {
            return assignee.equals(assigner);
        }
    }

    boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    boolean isDecided() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.REJECTED;
    }
}
