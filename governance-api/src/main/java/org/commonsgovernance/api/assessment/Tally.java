package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Singleton;
import org.commonsgovernance.api.model.Source;

/**
 * How many indicators, or families of inversions, stand where, as verdict rules see it. For the indicators, established is worst; for all
 * else, refuted is.
 *
 * @param id unique among the tallies
 * @param source the weakest source of the evidence behind it
 * @param scope what is counted
 * @param established those that are established
 * @param refuted those that are refuted
 * @param contestedOrWorse those that are contested or at their worst
 * @param contestedOrBetter those that are contested or at their best
 */
@Singleton(key = "scope")
public record Tally(
        String id,
        Source source,
        Scope scope,
        int established,
        int refuted,
        int contestedOrWorse,
        int contestedOrBetter)
        implements DerivedFact {
    public Tally {
        Require.text(id, "id");
        Require.present(source, "source");
        Require.present(scope, "scope");
    }

    /** What is counted. */
    public enum Scope {
        /** The indicators. */
        INDICATORS,
        /** The families of inversions: a family counts once, however many of its criteria one fact moves. */
        FAMILIES
    }
}
