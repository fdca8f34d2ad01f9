package org.commonsgovernance.rules.engine.network;

import java.lang.reflect.Method;
import java.util.Objects;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Property;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.rule.accessor.ReadAccessor;
import org.jspecify.annotations.Nullable;

/** A property, as the engine reads it. Only whole values are asked for. */
class PropertyReader implements ReadAccessor {
    private final Property property;

    PropertyReader(Property property) {
        this.property = property;
    }

    @Override
    public @Nullable Object getValue(Object fact) {
        return property.read((Fact) fact);
    }

    @Override
    public @Nullable Object getValue(ValueResolver values, Object fact) {
        return getValue(fact);
    }

    @Override
    public ValueType getValueType() {
        return ValueType.OBJECT_TYPE;
    }

    @Override
    public Class<?> getExtractToClass() {
        return property.type();
    }

    @Override
    public String getExtractToClassName() {
        return property.type().getName();
    }

    @Override
    public boolean isNullValue(ValueResolver values, Object fact) {
        return getValue(fact) == null;
    }

    @Override
    public int getHashCode(Object fact) {
        return Objects.hashCode(getValue(fact));
    }

    @Override
    public int getHashCode(ValueResolver values, Object fact) {
        return getHashCode(fact);
    }

    @Override
    public long getWholeNumberValue(ValueResolver values, Object fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double getDecimalValue(ValueResolver values, Object fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getBooleanValue(ValueResolver values, Object fact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Method getNativeReadMethod() {
        return null;
    }

    @Override
    public @Nullable String getNativeReadMethodName() {
        return null;
    }

    @Override
    public int getIndex() {
        return -1;
    }

    @Override
    public boolean isGlobal() {
        return false;
    }

    @Override
    public boolean isSelfReference() {
        return false;
    }
}
