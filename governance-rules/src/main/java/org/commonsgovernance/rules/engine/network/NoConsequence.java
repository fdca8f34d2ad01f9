package org.commonsgovernance.rules.engine.network;

import org.drools.base.base.ValueResolver;
import org.drools.base.rule.consequence.Consequence;
import org.drools.base.rule.consequence.ConsequenceContext;

/** A match is told by a listener; nothing else follows from it. */
final class NoConsequence implements Consequence<ConsequenceContext> {
    @Override
    public String getName() {
        return "default";
    }

    @Override
    public void evaluate(ConsequenceContext context, ValueResolver values) {}
}
