package org.commonsgovernance.rules.engine.network;

import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Property;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.jspecify.annotations.Nullable;

/** A property of the fact that a tuple ends with: what an index files it under. */
record PropertyOfTuple(Property property) implements TupleValueExtractor {
    @Override
    public @Nullable Object getValue(@Nullable ValueResolver values, BaseTuple tuple) {
        return property.read((Fact) tuple.getFactHandle().getObject());
    }

    @Override
    public ValueType getValueType() {
        return ValueType.OBJECT_TYPE;
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // nothing in it changes
    public PropertyOfTuple clone() {
        return this;
    }
}
