package org.commonsgovernance.rules.engine.network;

import java.util.function.ToIntFunction;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.drools.base.base.ValueType;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;

/**
 * That a property is one constant. Most rules begin so: where several of a type of fact do, the engine looks up in a
 * table which of them a fact meets and asks no other.
 */
final class ChoiceConstraint extends FactConstraint implements IndexableConstraint {
    private final FieldValue constant;
    private final ReadAccessor reader;

    private ChoiceConstraint(Pattern.AnyOf condition, Property property, Enum<?> constant, int place) {
        super(condition, fact -> property.read(fact) == constant);
        this.constant = new ObjectFieldImpl(constant.name());
        this.reader = new NameReader(property, place);
    }

    /**
     * A condition that is of this sort; null for others.
     *
     * @param place tells a property from others of its type
     */
    static @Nullable ChoiceConstraint of(Pattern.Condition condition, ToIntFunction<Property> place) {
        if (condition instanceof Pattern.AnyOf anyOf && anyOf.comparisons().size() == 1) {
            Pattern.Comparison comparison = anyOf.comparisons().get(0);
            boolean isOne = comparison.property().kind() == Property.Kind.CHOICE
                    && comparison.operator() == Pattern.Operator.EQUAL
                    && comparison.operands().size() == 1;
            if (isOne
                    && comparison.operands().get(0) instanceof Pattern.Constant operand
                    && operand.value() instanceof Enum<?> constant) {
                return new ChoiceConstraint(
                        anyOf, comparison.property(), constant, place.applyAsInt(comparison.property()));
            }
        }
        return null;
    }

    /** The name of a constant: the engine's tables take texts, and no objects of types that it does not know. */
    private static final class NameReader extends PropertyReader {
        private final int place;

        NameReader(Property property, int place) {
            super(property);
            this.place = place;
        }

        @Override
        public @Nullable Object getValue(Object fact) {
            return super.getValue(fact) instanceof Enum<?> constant ? constant.name() : null;
        }

        @Override
        public ValueType getValueType() {
            return ValueType.STRING_TYPE;
        }

        @Override
        public int getIndex() {
            return place;
        }
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return ConstraintTypeOperator.EQUAL;
    }

    @Override
    public FieldValue getField() {
        return constant;
    }

    @Override
    public ReadAccessor getFieldExtractor() {
        return reader;
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return true;
    }

    @Override
    public @Nullable IndexedValueReader getFieldIndex() {
        return null; // of joins only
    }

    @Override
    public @Nullable TupleValueExtractor getLeftIndexExtractor() {
        return null;
    }

    @Override
    public @Nullable TupleValueExtractor getRightIndexExtractor() {
        return null;
    }
}
