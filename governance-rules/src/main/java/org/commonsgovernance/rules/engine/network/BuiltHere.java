package org.commonsgovernance.rules.engine.network;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.drools.base.rule.constraint.Constraint;

/** What holds for every constraint of this network: it knows no clock, and is built where it is used. */
interface BuiltHere extends Constraint {
    @Override
    default boolean isTemporal() {
        return false;
    }

    @Override
    default void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("a rule base is built where it is used");
    }

    @Override
    default void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("a rule base is built where it is used");
    }
}
