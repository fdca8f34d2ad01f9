package org.commonsgovernance.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;

/**
 * Judges setups by one rule base. Immutable and safe to share between threads; building one reads the rules, so
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

    /**
     * Judges many setups, a bounded number at once, and hands their outcomes on in the order of the setups. Nothing is
     * read or judged before the first outcome is asked for. Close the stream to stop early; one that is used up closes
     * its threads itself.
     *
     * <p>A setup that can't be judged is an outcome of its own. What the source of setups throws is thrown once all that
     * came before is handed on.
     *
     * @param setups read one after the other by the thread that takes the outcomes
     */
    default Stream<BatchOutcome> evaluateAll(Stream<ProductionSetup> setups, BatchOptions options) {
        return Batch.outcomes(this, setups, options);
    }

    /** What could move the verdict of the last observed day. */
    default Outlook outlook(ProductionSetup setup) {
        return outlook(setup, setup.lastDay(), Window.TWELVE_MONTHS);
    }

    /**
     * What could move the verdict: open questions, and the smallest changes that would give a better one. Takes longer
     * than judging; ask where somebody wants to know.
     *
     * @throws EvaluationException as {@link #evaluate(ProductionSetup, LocalDate, Window)}
     */
    Outlook outlook(ProductionSetup setup, LocalDate asOf, Window window);

    /**
     * Judges, and tells what could move the verdict: the same as {@link #evaluate(ProductionSetup, LocalDate, Window)} and
     * {@link #outlook(ProductionSetup, LocalDate, Window)} give, from one judgement where the evaluator can.
     *
     * @throws EvaluationException as {@link #evaluate(ProductionSetup, LocalDate, Window)}
     */
    default Appraisal appraise(ProductionSetup setup, LocalDate asOf, Window window) {
        return new Appraisal(evaluate(setup, asOf, window), outlook(setup, asOf, window));
    }

    /**
     * The verdict if some criteria stood at their good end, all else as it is: an indicator refuted, an inversion
     * established. Criteria of other tiers change nothing.
     *
     * @throws IllegalArgumentException if the rule base has no such criterion; the message lists those it has
     * @throws EvaluationException as {@link #evaluate(ProductionSetup, LocalDate, Window)}
     * @throws UnsupportedOperationException from an evaluator that was written before this was asked for
     */
    default Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        throw new UnsupportedOperationException("this evaluator supposes nothing");
    }

    /**
     * Why each rule of a criterion matched or did not, condition by condition.
     *
     * @throws IllegalArgumentException if the rule base has no such criterion; the message lists those it has
     * @throws EvaluationException as {@link #evaluate(ProductionSetup, LocalDate, Window)}
     */
    List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window);
}
