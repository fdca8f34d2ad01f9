package org.commonsgovernance.rules.report;

import java.time.LocalDate;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;

/**
 * All that a report is written from.
 *
 * @param assessment what was found
 * @param outlook what could move it
 * @param setup what was judged
 */
public record Judgement(Assessment assessment, Outlook outlook, ProductionSetup setup) {
    /** Judges the last observed day with the twelve months up to it. */
    public static Judgement of(GovernanceEvaluator evaluator, ProductionSetup setup) {
        return of(evaluator, setup, setup.lastDay(), Window.TWELVE_MONTHS);
    }

    /**
     * Judges one day.
     *
     * @throws org.commonsgovernance.api.EvaluationException as the evaluator does
     */
    public static Judgement of(GovernanceEvaluator evaluator, ProductionSetup setup, LocalDate asOf, Window window) {
        return new Judgement(evaluator.evaluate(setup, asOf, window), evaluator.outlook(setup, asOf, window), setup);
    }
}
