package org.commonsgovernance.beside;

import org.commonsgovernance.api.assessment.Stance;

/**
 * One rule as its author wrote it for some engine.
 *
 * @param indicator the id of the indicator that it speaks about
 * @param reason its sentence
 * @param stance what it says
 * @param text the rule itself, in the engine's language
 */
public record RuleText(String indicator, String reason, Stance stance, String text) {
    Reason found(Strength strength) {
        return new Reason(indicator, reason, stance, strength);
    }

    /** The same under another name: more rules of the same kind. */
    RuleText copy(int number) {
        return number == 0 ? this : new RuleText(indicator, reason + " (" + number + ")", stance, text);
    }
}
