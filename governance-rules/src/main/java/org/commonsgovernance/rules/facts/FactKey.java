package org.commonsgovernance.rules.facts;

import org.commonsgovernance.api.model.Fact;

/** How a fact is named where facts of several types stand together: ids are unique within a type only. */
public final class FactKey {
    private FactKey() {}

    /** Its type and id, such as {@code Seat s1}. */
    public static String of(Fact fact) {
        return fact.getClass().getSimpleName() + " " + fact.id();
    }
}
