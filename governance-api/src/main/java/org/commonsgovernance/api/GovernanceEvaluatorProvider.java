package org.commonsgovernance.api;

/**
 * Finds a rule base without a dependency on it, by {@link java.util.ServiceLoader}. Being found is cheap; {@link
 * #create} reads and builds the rules.
 */
public interface GovernanceEvaluatorProvider {
    /** What it judges by, for people to choose from. */
    String name();

    /** Builds an evaluator. Takes part of a second; keep it. */
    GovernanceEvaluator create();
}
