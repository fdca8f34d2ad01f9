package org.commonsgovernance.api.model;

/**
 * One thing known about a production setup, with where it is known from.
 *
 * <p>Facts are immutable records. An embedder may add own types: a public record whose components are texts, enums,
 * {@code boolean}, whole numbers, {@link Fraction} or {@link Answer} can be mentioned in rules once it is registered
 * with the rule base.
 */
public interface Fact {
    /** Unique within a setup and its type; evidence cites it. Never blank. */
    String id();

    /** Where the fact is known from. */
    Source source();

    /** Whether the fact bears on a judgement of {@code slice}. Undated facts always do. */
    default boolean appliesTo(Slice slice) {
        return true;
    }
}
