package org.commonsgovernance.rules;

import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.GovernanceEvaluatorProvider;

/** Lets {@link java.util.ServiceLoader} find the standard rules; nothing is read before {@link #create}. */
public final class StandardProvider implements GovernanceEvaluatorProvider {
    @Override
    public String name() {
        return "standard";
    }

    @Override
    public GovernanceEvaluator create() {
        return GovernanceRules.standard();
    }
}
