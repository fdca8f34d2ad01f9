package org.commonsgovernance.rules.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.Pattern;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.rule.constraint.BetaConstraint;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A condition that compares a fact with what earlier patterns named. The engine finds facts by an index where ids or
 * texts must be the same.
 */
final class JoinConstraint implements BetaConstraint<JoinContext>, IndexableConstraint, BuiltHere {
    private final Pattern.AnyOf condition;
    private final Map<String, Pattern.Binding> own;
    private final Declaration[] required;

    private JoinConstraint(Pattern.AnyOf condition, Map<String, Pattern.Binding> own, Declaration[] required) {
        this.condition = condition;
        this.own = own;
        this.required = required;
    }

    /**
     * A condition with names of earlier patterns; null if it uses none.
     *
     * @param own the names of its own pattern
     * @param declared those of earlier patterns
     */
    static @Nullable JoinConstraint of(
            Pattern.Condition condition, Map<String, Pattern.Binding> own, Map<String, Declaration> declared) {
        List<Declaration> required = new ArrayList<>();
        if (condition instanceof Pattern.AnyOf anyOf) {
            for (Pattern.Comparison comparison : anyOf.comparisons()) {
                for (Pattern.Operand operand : comparison.operands()) {
                    if (operand instanceof Pattern.Variable variable && !own.containsKey(variable.name())) {
                        required.add(Objects.requireNonNull(declared.get(variable.name())));
                    }
                }
            }
            if (!required.isEmpty()) {
                return new JoinConstraint(anyOf, Map.copyOf(own), required.toArray(Declaration[]::new));
            }
        }
        return null;
    }

    private boolean holds(FactHandle handle, BaseTuple tuple) {
        Fact fact = (Fact) handle.getObject();
        return Conditions.holds(condition, fact, name -> {
            for (Declaration declaration : required) {
                if (declaration.getIdentifier().equals(name)) {
                    return declaration.getValue(null, tuple);
                }
            }
            return FactConstraint.named(own, name, fact);
        });
    }

    @Override
    public boolean isAllowedCachedLeft(JoinContext context, FactHandle handle) {
        return holds(handle, context.tuple());
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, JoinContext context) {
        return holds(context.handle(), tuple);
    }

    @Override
    public JoinContext createContext() {
        return new JoinContext();
    }

    /** The property that ids or texts are compared with; null if it is another comparison. */
    private @Nullable Property indexed() {
        Pattern.Comparison comparison = condition.comparisons().get(0);
        boolean isEquality = condition.comparisons().size() == 1
                && comparison.operator() == Pattern.Operator.EQUAL
                && required.length == 1;
        Property property = comparison.property();
        boolean isName = property.kind() == Property.Kind.REFERENCE || property.kind() == Property.Kind.TEXT;
        return isEquality && isName ? property : null;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return indexed() != null;
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return indexed() == null ? ConstraintTypeOperator.UNKNOWN : ConstraintTypeOperator.EQUAL;
    }

    @Override
    public IndexedValueReader getFieldIndex() {
        return new IndexedValueReader(getLeftIndexExtractor(), getRightIndexExtractor());
    }

    @Override
    public TupleValueExtractor getLeftIndexExtractor() {
        return required[0];
    }

    @Override
    public TupleValueExtractor getRightIndexExtractor() {
        return new PropertyOfTuple(Objects.requireNonNull(indexed()));
    }

    @Override
    public @Nullable FieldValue getField() {
        return null;
    }

    @Override
    public @Nullable ReadAccessor getFieldExtractor() {
        return null;
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.BETA;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return required;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration by) {
        for (int i = 0; i < required.length; i++) {
            if (required[i].equals(old)) {
                required[i] = by;
            }
        }
    }

    @Override
    @SuppressWarnings("MissingSuperCall") // a copy of its own, as declarations may be replaced
    public JoinConstraint clone() {
        return new JoinConstraint(condition, own, required.clone());
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T cloneIfInUse() {
        return (T) clone();
    }
}
