package org.commonsgovernance.audit.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.collect.tables.csv.Columns;

/**
 * Rows of {@code index.csv}: how somebody else's index scores projects, beside how far the rules find them to be peer
 * production.
 *
 * @param rows in the list's order
 */
record IndexRanks(List<Row> rows) {
    private static final String LIST = "index.csv";
    private static final int MOST_POINTS = 1000;

    private static final Columns COLUMNS =
            new Columns().required("dossier").optional("as_of").required("score");

    /**
     * A project.
     *
     * @param assessment by the rules
     * @param score by the index, in its points
     */
    record Row(Assessment assessment, long score) {
        /**
         * The share of the decided indicators and inversions that speak for peer production, contested ones by half; 0 to
         * 1, and 0 where none is decided.
         */
        double share() {
            double points = 0;
            int decided = 0;
            for (Finding finding : assessment.findings()) {
                boolean isIndicator = finding.tier() == Tier.INDICATOR;
                if ((isIndicator || finding.tier() == Tier.INVERSION)
                        && finding.status().isDecided()) {
                    Status good = isIndicator ? Status.REFUTED : Status.ESTABLISHED;
                    decided++;
                    points += finding.status() == good ? 1 : finding.status() == Status.CONTESTED ? 0.5 : 0;
                }
            }
            return decided == 0 ? 0 : points / decided;
        }
    }

    /** The index of a folder beside judgements; no rows where it has no such list. */
    static IndexRanks read(Path folder, GovernanceEvaluator evaluator) {
        List<Row> rows = new ArrayList<>();
        if (Files.exists(folder.resolve(LIST))) {
            CsvFile.read(folder.resolve(LIST), COLUMNS, row -> {
                Case one = Case.of(row, folder, "dossier", "as_of");
                Long score = row.number("score", 0, MOST_POINTS);
                if (score != null && Files.exists(one.dossier())) {
                    rows.add(new Row(one.judge(evaluator).assessment(), score));
                }
            });
        }
        return new IndexRanks(rows);
    }

    /** Spearman's rank correlation, Pearson's of the ranks, equal ones sharing the mean rank; -1 to 1, NaN where all are equal. */
    double correlation() {
        NaturalRanking ranking = new NaturalRanking();
        return pearson(
                ranking.apply(rows.stream().mapToDouble(Row::score).toArray()),
                ranking.apply(rows.stream().mapToDouble(Row::share).toArray()));
    }

    private static double pearson(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double both = 0;
        double ownA = 0;
        double ownB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - meanA) * (b[i] - meanB);
            ownA += (a[i] - meanA) * (a[i] - meanA);
            ownB += (b[i] - meanB) * (b[i] - meanB);
        }
        return both / Math.sqrt(ownA * ownB);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
