package org.commonsgovernance.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.RuleTrace;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;

/** Judges by two rule bases that were built in different ways from the same rules, and answers where both agree. */
public final class CrossCheckedEvaluator implements GovernanceEvaluator {
    private final GovernanceEvaluator first;
    private final GovernanceEvaluator second;

    public CrossCheckedEvaluator(GovernanceEvaluator first, GovernanceEvaluator second) {
        this.first = first;
        this.second = second;
    }

    /**
     * @throws EvaluationException also where the two rule bases differ, naming the first finding in which they do
     */
    @Override
    public Assessment evaluate(ProductionSetup setup, LocalDate asOf, Window window) {
        return checked(first.evaluate(setup, asOf, window), setup, asOf, window);
    }

    /**
     * @throws EvaluationException as {@link #evaluate}
     */
    @Override
    public Appraisal appraise(ProductionSetup setup, LocalDate asOf, Window window) {
        Appraisal one = first.appraise(setup, asOf, window);
        checked(one.assessment(), setup, asOf, window);
        return one;
    }

    private Assessment checked(Assessment one, ProductionSetup setup, LocalDate asOf, Window window) {
        Assessment other = second.evaluate(setup, asOf, window);
        if (!one.equals(other)) {
            throw new EvaluationException("built in two ways the rules judge differently: " + difference(one, other)
                    + ". This is a fault of the library, please report it with the setup");
        }
        return one;
    }

    private static String difference(Assessment one, Assessment other) {
        for (int i = 0; i < one.findings().size(); i++) {
            Finding finding = one.findings().get(i);
            Finding opposite = other.findings().get(i);
            if (!Objects.equals(finding, opposite)) {
                return finding.criterion() + " is " + finding.status() + " with "
                        + finding.evidence().size()
                        + " pieces of evidence, and " + opposite.status() + " with "
                        + opposite.evidence().size();
            }
        }
        return "the verdict is " + one.verdict() + ", and " + other.verdict();
    }

    @Override
    public Outlook outlook(ProductionSetup setup, LocalDate asOf, Window window) {
        return first.outlook(setup, asOf, window);
    }

    @Override
    public Supposition supposing(ProductionSetup setup, Set<CriterionId> good, LocalDate asOf, Window window) {
        return first.supposing(setup, good, asOf, window);
    }

    @Override
    public List<RuleTrace> why(ProductionSetup setup, CriterionId criterion, LocalDate asOf, Window window) {
        return first.why(setup, criterion, asOf, window);
    }
}
