package org.commonsgovernance.junit;

import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.GovernanceRules;

/**
 * Where assertions begin.
 *
 * <pre>{@code
 * assertThatGovernance(setup).couldBe(Verdict.PEER_PRODUCTION).isNoWorseThan(Path.of("governance-baseline.json"));
 * }</pre>
 */
public final class GovernanceAssertions {
    private GovernanceAssertions() {}

    /** Compiling rules takes a second: all tests of a run share one rule base. */
    private static final class Standard {
        static final GovernanceEvaluator EVALUATOR = GovernanceRules.standard();
    }

    /** Judges the setup's last observed day by the rules that come with the library. */
    public static GovernanceAssert assertThatGovernance(ProductionSetup setup) {
        return assertThatGovernance(setup, Standard.EVALUATOR);
    }

    /** Judges the setup's last observed day by rules of one's own. */
    public static GovernanceAssert assertThatGovernance(ProductionSetup setup, GovernanceEvaluator evaluator) {
        return assertThatGovernance(evaluator.evaluate(setup));
    }

    /** What was judged already, of whatever day. */
    public static GovernanceAssert assertThatGovernance(Assessment assessment) {
        return new GovernanceAssert(assessment);
    }
}
