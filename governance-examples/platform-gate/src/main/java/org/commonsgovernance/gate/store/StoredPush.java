package org.commonsgovernance.gate.store;

import org.jspecify.annotations.Nullable;

/**
 * A push that was judged, or taken without being judged.
 *
 * @param id of all pushes
 * @param repository whose
 * @param number counted from 1 in each repository
 * @param state what became of it
 * @param at when, in universal time
 * @param by the name of the token
 * @param outcome what the policy said: PASS, WARN, REFUSE
 * @param head the judged commit; null where no judged branch moved
 * @param verdict null where it was not judged
 * @param worst the worst that it could be
 * @param best the best that it could be
 * @param digest of the assessment
 * @param ruleBase digest of the rules
 * @param pack {@code id@version} of the pack in force; null for the standard rules
 * @param asOf the judged day
 * @param told what the pusher read
 * @param millis how long judging took
 */
public record StoredPush(
        long id,
        long repository,
        int number,
        State state,
        String at,
        String by,
        String outcome,
        @Nullable String head,
        @Nullable String verdict,
        @Nullable String worst,
        @Nullable String best,
        @Nullable String digest,
        @Nullable String ruleBase,
        @Nullable String pack,
        @Nullable String asOf,
        String told,
        long millis) {
    /** What became of a push. */
    public enum State {
        /** Judged and allowed; whether the references moved is not written down yet. */
        PENDING,
        /** The references moved. */
        ACCEPTED,
        /** The policy refused it; nothing of it was taken. */
        REFUSED,
        /** Allowed, and the references did not move: somebody else's push came first, or the process ended. */
        LOST
    }

    /** Whether there is an assessment. */
    public boolean isJudged() {
        return verdict != null;
    }
}
