package org.commonsgovernance.api;

import java.time.LocalDate;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;

/**
 * Judges setups by one rule base. Immutable and safe to share between threads; building one compiles the rules, so
 * build it once.
 *
 * <p>An evaluation is a pure function of rule base, setup, day and window: no clock, network, locale or chance.
 */
public interface GovernanceEvaluator {
    /** Judges the last observed day with the twelve months up to it. */
    default Assessment evaluate(ProductionSetup setup) {
        return evaluate(setup, setup.lastDay(), Window.TWELVE_MONTHS);
    }

    /**
     * Judges one day.
     *
     * @param asOf the day judged; states count if they hold on it
     * @param window how far back work and measurements count
     * @throws EvaluationException if the setup exceeds the evaluator's bounds
     */
    Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window);
}
