package org.commonsgovernance.api.model;

import org.jspecify.annotations.Nullable;

/** A figure measured over a period: it bears on a judgement when that period may touch the window. */
public interface MeasuredFact extends Fact {
    /** The period measured; null for the whole observed period. */
    @Nullable
    Period period();

    @Override
    default boolean appliesTo(Slice slice) {
        Period period = period();
        return period == null || period.mayOverlap(slice.window());
    }
}
