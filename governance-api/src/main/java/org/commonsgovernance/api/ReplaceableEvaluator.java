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
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;

/**
 * An evaluator whose rule base can be replaced while it judges. Each call is answered by one rule base from beginning to
 * end, a whole batch too, the one that was in place when it began; {@link Assessment#ruleBase()} says which. Several calls that must agree
 * go to one {@link #current()}.
 */
public final class ReplaceableEvaluator implements GovernanceEvaluator {
    private volatile GovernanceEvaluator current;

    public ReplaceableEvaluator(GovernanceEvaluator first) {
        this.current = Require.present(first, "first");
    }

    /** Judges by another rule base from now on, and gives back the one that did until now. */
    public synchronized GovernanceEvaluator replace(GovernanceEvaluator next) {
        GovernanceEvaluator until = current;
        current = Require.present(next, "next");
        return until;
    }

    /** The evaluator now in place. */
    public GovernanceEvaluator current() {
        return current;
    }

    @Override
    public Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window) {
        return current().evaluate(setup, asOf, window);
    }

    @Override
    public Stream<BatchOutcome> evaluateAll(Stream<ProductionSetup> setups, BatchOptions options) {
        return current().evaluateAll(setups, options);
    }

    @Override
    public Outlook outlook(ProductionSetup setup, LocalDate asOf, Window window) {
        return current().outlook(setup, asOf, window);
    }

    @Override
    public Appraisal appraise(ProductionSetup setup, LocalDate asOf, Window window) {
        return current().appraise(setup, asOf, window);
    }

    @Override
    public Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        return current().supposing(setup, good, asOf, window);
    }

    @Override
    public List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window) {
        return current().why(setup, criterion, asOf, window);
    }
}
