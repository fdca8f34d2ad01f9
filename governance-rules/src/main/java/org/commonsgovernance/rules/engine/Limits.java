package org.commonsgovernance.rules.engine;

/**
 * Bounds on one evaluation. The engine can't be stopped once it joins facts, so that they are checked before.
 *
 * @param facts the most facts that are given to the rules
 * @param matches the most matches of rules
 * @param partialMatches the most combinations of facts that one rule may have to hold on the way to its matches
 */
public record Limits(int facts, int matches, long partialMatches) {
    /** Far beyond real dossiers. */
    public static final Limits STANDARD = new Limits(20_000, 20_000, 1_000_000);

    public Limits {
        if (facts < 1 || matches < 1 || partialMatches < 1) {
            throw new IllegalArgumentException("limits are at least 1: " + facts + " facts, " + matches + " matches, "
                    + partialMatches + " partial matches");
        }
    }
}
