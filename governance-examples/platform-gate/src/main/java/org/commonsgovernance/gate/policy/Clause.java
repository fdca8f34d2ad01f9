package org.commonsgovernance.gate.policy;

import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.jspecify.annotations.Nullable;

/** One thing that a policy says. */
public sealed interface Clause {
    /** What becomes of a push to which it applies. */
    Action then();

    /** Why; null where the policy does not say. */
    @Nullable
    String because();

    /** What would mend it; null where the policy does not say. */
    @Nullable
    String mend();

    /** Where it stands: the file's name and line. */
    String place();

    /** Of setups with a verdict, or one that ranks with it or below. */
    record OfVerdict(
            Verdict verdict,
            Action then,
            @Nullable String because,
            @Nullable String mend,
            String place) implements Clause {}

    /**
     * Of what gets worse.
     *
     * @param criterion which one; null for any indicator or inversion
     * @param isVerdict whether it is the verdict itself that gets worse
     */
    record OfWorse(
            @Nullable String criterion,
            boolean isVerdict,
            Action then,
            @Nullable String because,
            @Nullable String mend,
            String place)
            implements Clause {}

    /**
     * Of a new fact.
     *
     * @param of for SHARE_ABOVE, of what; null for the others
     * @param share for SHARE_ABOVE, the figure; null for the others
     */
    record OfFact(
            NewFact fact,
            @Nullable Measure of,
            @Nullable Fraction share,
            Action then,
            @Nullable String because,
            @Nullable String mend,
            String place)
            implements Clause {}
}
