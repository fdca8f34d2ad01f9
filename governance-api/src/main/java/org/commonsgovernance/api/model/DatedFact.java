package org.commonsgovernance.api.model;

/** Something that happened: it bears on a judgement from the first day on which it may have happened. */
public interface DatedFact extends Fact {
    /** When it happened. */
    PartialDate at();

    @Override
    default boolean appliesTo(Slice slice) {
        return !at().earliest().isAfter(slice.asOf());
    }
}
