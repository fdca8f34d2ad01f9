package org.commonsgovernance.api.assessment;

import org.commonsgovernance.api.internal.Require;

/**
 * The permanent name of a criterion, such as {@code product-control}; also the name of its folder. Shipped ids are
 * constants, for instance in {@link Indicators}; those of a pack begin with the pack's id and a dot.
 *
 * @param value lower-case words joined by hyphens, such as {@code product-control} or {@code workshop.tool-access}
 */
public record CriterionId(String value) implements Comparable<CriterionId> {
    public CriterionId {
        if (!Require.present(value, "value").matches("([a-z][a-z0-9]*\\.)?[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a criterion id: \"" + value + "\"; write lower-case-words");
        }
    }

    @Override
    public int compareTo(CriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
