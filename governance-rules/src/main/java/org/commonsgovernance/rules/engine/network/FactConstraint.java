package org.commonsgovernance.rules.engine.network;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** A condition that looks at one fact alone. Rules with equal conditions share it. */
class FactConstraint implements AlphaNodeFieldConstraint, BuiltHere {
    private static final Declaration[] NONE = {};

    /** What makes it the same as another. */
    private final Object key;

    private final Predicate<Fact> test;

    FactConstraint(Object key, Predicate<Fact> test) {
        this.key = key;
        this.test = test;
    }

    /** A condition on facts of a type, which may use names of its own pattern. */
    static FactConstraint of(Pattern.Condition condition, Map<String, Pattern.Binding> own, FactType type) {
        if (condition instanceof Pattern.AnyOf anyOf && anyOf.usesNames()) {
            Map<String, Pattern.Binding> bindings = Map.copyOf(own);
            return new FactConstraint(
                    Map.of(condition, bindings),
                    fact -> Conditions.holds(condition, fact, name -> named(bindings, name, fact)));
        }
        ChoiceConstraint one = ChoiceConstraint.of(
                condition, property -> List.copyOf(type.properties().keySet()).indexOf(property.name()));
        if (one != null) {
            return one;
        }
        // What a property is called matters to other patterns only.
        Object key = condition instanceof Pattern.Binding binding ? binding.property() : condition;
        Predicate<Fact> quick = choice(condition);
        return new FactConstraint(key, quick == null ? fact -> Conditions.holds(condition, fact, name -> null) : quick);
    }

    /** A condition that chooses among constants, of which each is there once; null for others. */
    private static @Nullable Predicate<Fact> choice(Pattern.Condition condition) {
        if (!(condition instanceof Pattern.AnyOf anyOf) || anyOf.comparisons().size() != 1) {
            return null;
        }
        Pattern.Comparison comparison = anyOf.comparisons().get(0);
        Property property = comparison.property();
        if (property.kind() != Property.Kind.CHOICE || comparison.operator() != Pattern.Operator.IN) {
            return null;
        }
        Object[] wanted = comparison.operands().stream()
                .map(operand -> ((Pattern.Constant) operand).value())
                .toArray();
        return fact -> {
            Object value = property.read(fact);
            for (Object one : wanted) {
                if (value == one) {
                    return true;
                }
            }
            return false;
        };
    }

    /** That a fact counts where a rule asks for none. */
    static FactConstraint counted() {
        return new FactConstraint("counted", fact -> !fact.source().isHearsay());
    }

    static @Nullable Object named(Map<String, Pattern.Binding> bindings, String name, Fact fact) {
        Pattern.Binding binding = bindings.get(name);
        return binding == null ? null : binding.property().read(fact);
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver values) {
        return test.test((Fact) handle.getObject());
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.ALPHA;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return NONE;
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration by) {}

    @Override
    @SuppressWarnings("MissingSuperCall") // nothing in it changes
    public FactConstraint clone() {
        return this;
    }

    @Override
    public FactConstraint cloneIfInUse() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactConstraint one && key.equals(one.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key);
    }
}
