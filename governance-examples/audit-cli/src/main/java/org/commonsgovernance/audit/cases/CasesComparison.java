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
     * @param folder holds {@code cases.csv}, which says which dossier is which case, and the dossiers in folders
     *     beside it; if they are there {@code remarks.csv}, why rules and readers differ, {@code pairs.csv}, one product in
     *     two hands, and {@code index.csv}, another index's scores
     * @param labels what readers concluded: {@code id, case, I1_market, I2_alloc, I3_particip, I4_product, label,
     *     contested}, separated by commas or tabs
     * @throws InvalidInputException with every mistake in these files
     */
    public static String of(Path folder, Path labels, GovernanceEvaluator evaluator) {
        return CasesReport.of(
                Compared.of(folder, labels, evaluator),
                Remark.read(folder),
                Pair.read(folder, evaluator),
                IndexRanks.read(folder, evaluator));
    }
}
