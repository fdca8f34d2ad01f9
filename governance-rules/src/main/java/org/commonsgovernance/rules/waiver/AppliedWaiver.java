package org.commonsgovernance.rules.waiver;

import java.time.LocalDate;

/**
 * A waiver beside what it is about, on the judged day.
 *
 * @param waiver the waiver
 * @param state what becomes of it
 * @param judged the judged day
 */
public record AppliedWaiver(Waiver waiver, State state, LocalDate judged) {
    /** So many days before its end a waiver is told to be ending. */
    public static final int ENDING_DAYS = 90;

    /** What becomes of a waiver. */
    public enum State {
        /** It is in force, and the finding is one that somebody has to answer for. */
        IN_FORCE,
        /** Its last day is past: the finding stands as if there were none. */
        EXPIRED,
        /** Its first day is to come. */
        NOT_BEGUN,
        /** Nothing is there to be waived: the finding is at its good end, unknown, or does not apply. */
        NOT_NEEDED,
        /** There is no such criterion among those that the verdict counts. */
        NO_SUCH_CRITERION,
        /** None of the judged setups has this id. */
        NO_SUCH_SETUP
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    /** Whether it is in force and ends within {@link #ENDING_DAYS} days. */
    public boolean isEnding() {
        return isInForce() && !waiver.end().isAfter(judged.plusDays(ENDING_DAYS));
    }
}
