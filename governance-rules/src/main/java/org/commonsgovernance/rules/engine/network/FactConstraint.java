package org.commonsgovernance.rules.engine.network;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.guard.Conditions;
import org.commonsgovernance.rules.guard.Pattern;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/** A condition that looks at one fact alone. Rules with equal conditions share it. */
final class FactConstraint implements AlphaNodeFieldConstraint, BuiltHere {
    private static final Declaration[] NONE = {};

    /** What makes it the same as another. */
    private final Object key;

    private final Predicate<Fact> test;

    private FactConstraint(Object key, Predicate<Fact> test) {
        this.key = key;
        this.test = test;
    }

    /** A condition, which may use names of its own pattern. */
    static FactConstraint of(Pattern.Condition condition, Map<String, Pattern.Binding> own) {
        if (condition instanceof Pattern.AnyOf anyOf && anyOf.usesNames()) {
            Map<String, Pattern.Binding> bindings = Map.copyOf(own);
            return new FactConstraint(
                    Map.of(condition, bindings),
                    fact -> Conditions.holds(condition, fact, name -> named(bindings, name, fact)));
        }
        // What a property is called matters to other patterns only.
        Object key = condition instanceof Pattern.Binding binding ? binding.property() : condition;
        return new FactConstraint(key, fact -> Conditions.holds(condition, fact, name -> null));
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
