package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** Compares judgements with labels. */
public final class CasesComparison {
    private CasesComparison() {}

    /**
     * The comparison in Markdown.
     *
     * @param folder holds {@code cases.csv}, which says which dossier is which case, the dossiers in folders beside it, and
     *     if there is one {@code remarks.csv}, which says why rules and readers differ
     * @param labels what readers concluded: {@code id, case, I1_market, I2_alloc, I3_particip, I4_product, label,
     *     contested}, separated by commas or tabs
     * @throws InvalidInputException with every mistake in these files
     */
    public static String of(Path folder, Path labels, GovernanceEvaluator evaluator) {
        return CasesReport.of(Compared.of(folder, labels, evaluator), Remark.read(folder));
    }
}
