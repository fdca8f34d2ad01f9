package org.commonsgovernance.api.model;

import org.jspecify.annotations.Nullable;

/** A state that lasts: it bears on a judgement when it may hold on the judged day. */
public interface LastingFact extends Fact {
    /** When it held; null where it held throughout the observed period. */
    @Nullable
    Period period();

    @Override
    default boolean appliesTo(Slice slice) {
        Period period = period();
        return period == null || period.mayContain(slice.asOf());
    }
}
