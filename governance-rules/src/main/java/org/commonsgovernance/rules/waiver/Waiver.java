package org.commonsgovernance.rules.waiver;

import java.time.LocalDate;
import org.commonsgovernance.api.assessment.CriterionId;

/**
 * A finding that somebody answers for, for a time.
 *
 * @param criterion the criterion's id
 * @param setup the setup's id
 * @param owner who answers for it: a role, such as {@code head of procurement}, no person
 * @param reason why, so that others can judge it
 * @param start the first day on which it is in force
 * @param end the last
 */
public record Waiver(String criterion, String setup, String owner, String reason, LocalDate start, LocalDate end) {
    public Waiver {
        require(new CriterionId(criterion).value(), "criterion");
        require(setup, "setup");
        require(owner, "owner");
        require(reason, "reason");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("it ends on " + end + ", before it starts on " + start);
        }
    }

    private static void require(String text, String name) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must say something");
        }
    }
}
