package org.commonsgovernance.audit.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.collect.tables.csv.Columns;
import org.commonsgovernance.collect.tables.csv.Row;
import org.commonsgovernance.rules.problem.Spelled;

/**
 * A row of {@code pairs.csv}: one product in two hands, or at two times, and which way the record says it went.
 *
 * @param before what it was
 * @param after what it became
 * @param moves which way
 */
record Pair(Assessment before, Assessment after, Way moves) {
    private static final String LIST = "pairs.csv";

    private static final Columns COLUMNS = new Columns()
            .required("before")
            .optional("before_as_of")
            .required("after")
            .optional("after_as_of")
            .required("moves");

    enum Way {
        BETTER,
        WORSE
    }

    /** The pairs of a folder, judged; none where it has no such list. */
    static List<Pair> read(Path folder, GovernanceEvaluator evaluator) {
        List<Pair> pairs = new ArrayList<>();
        if (Files.exists(folder.resolve(LIST))) {
            CsvFile.read(folder.resolve(LIST), COLUMNS, row -> {
                Case before = Case.of(row, folder, "before", "before_as_of");
                Case after = Case.of(row, folder, "after", "after_as_of");
                Way way = way(row);
                if (Files.exists(before.dossier()) && Files.exists(after.dossier())) {
                    pairs.add(new Pair(
                            before.judge(evaluator).assessment(),
                            after.judge(evaluator).assessment(),
                            way));
                }
            });
        }
        return pairs;
    }

    private static Way way(Row row) {
        for (Way way : Way.values()) {
            if (way.name().equalsIgnoreCase(row.text("moves"))) {
                return way;
            }
        }
        row.problem("moves", "is none of " + List.of(Way.values()));
        return Way.BETTER;
    }

    /**
     * Whether the verdict moved that way; where one is undetermined, or both are the same, whether an end of the range did
     * and none the other.
     */
    boolean isAsRecorded() {
        return moves == Way.BETTER ? rose(before, after) : rose(after, before);
    }

    private static boolean rose(Assessment from, Assessment to) {
        int verdict = from.verdict() == Verdict.UNDETERMINED || to.verdict() == Verdict.UNDETERMINED
                ? 0
                : compare(to.verdict(), from.verdict());
        if (verdict != 0) {
            return verdict > 0;
        }
        int worst = compare(to.range().worst(), from.range().worst());
        int best = compare(to.range().best(), from.range().best());
        return worst >= 0 && best >= 0 && worst + best > 0;
    }

    private static int compare(Verdict a, Verdict b) {
        return a == b ? 0 : a.isAtOrBelow(b) ? (b.isAtOrBelow(a) ? 0 : -1) : 1;
    }

    String id() {
        return before.setup() + " to " + after.setup();
    }

    /** "X on 2024-12-31 (diagonal) to Y on 2025-12-31 (peer production, could be diagonal to peer production)". */
    String told() {
        return "%s on %s (%s) to %s on %s (%s)"
                .formatted(
                        before.name(),
                        before.slice().asOf(),
                        range(before),
                        after.name(),
                        after.slice().asOf(),
                        range(after));
    }

    private static String range(Assessment assessment) {
        String worst = Spelled.words(assessment.range().worst());
        return assessment.isSettled()
                ? worst
                : Spelled.words(assessment.verdict()) + ", could be " + worst + " to "
                        + Spelled.words(assessment.range().best());
    }
}
