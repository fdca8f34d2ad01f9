package org.commonsgovernance.rules.engine.network;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Objects;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** What one side of a join looks at while the engine walks through the other. */
final class JoinContext implements ContextEntry {
    private @Nullable ContextEntry next;
    private @Nullable BaseTuple tuple;
    private @Nullable FactHandle handle;

    BaseTuple tuple() {
        return Objects.requireNonNull(tuple);
    }

    FactHandle handle() {
        return Objects.requireNonNull(handle);
    }

    @Override
    public @Nullable ContextEntry getNext() {
        return next;
    }

    @Override
    public void setNext(ContextEntry next) {
        this.next = next;
    }

    @Override
    public void updateFromTuple(ValueResolver values, BaseTuple tuple) {
        this.tuple = tuple;
    }

    @Override
    public void updateFromFactHandle(ValueResolver values, FactHandle handle) {
        this.handle = handle;
    }

    @Override
    public void resetTuple() {
        tuple = null;
    }

    @Override
    public void resetFactHandle() {
        handle = null;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("it lives as long as a session");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("it lives as long as a session");
    }
}
