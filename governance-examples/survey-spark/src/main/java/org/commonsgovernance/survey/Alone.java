package org.commonsgovernance.survey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.commonsgovernance.api.BatchOptions;
import org.commonsgovernance.api.BatchOutcome;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.derive.WorkCounts;
import org.commonsgovernance.rules.dossier.ContributionRow;
import org.commonsgovernance.rules.dossier.ContributionRows;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.report.AssessmentDigest;

/** The survey in one process, by the library's own {@code evaluateAll}: what Spark finds is held to it. */
final class Alone {
    /** As Spark sorts texts. */
    static final Comparator<String> BY_BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private final GovernanceEvaluator evaluator;
    private final Settings settings;
    private final int threads;
    private final Map<String, WorkCounts> work = new HashMap<>();
    private final Map<String, Long> broken = new HashMap<>();
    private final Map<String, List<Prepared.Placed>> several = new HashMap<>();
    private long rejected;

    Alone(GovernanceEvaluator evaluator, Settings settings, int threads) {
        this.evaluator = evaluator;
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * Judges the dossiers of NDJSON files.
     *
     * @param each gets the id and digest of each setup
     * @return rows that were not used
     * @throws InvalidInputException if a file can't be read
     */
    long judge(List<String> dossiers, List<String> contributions, BiConsumer<String, String> each) {
        contributions.forEach(path -> Lines.each(path, this::count));
        Map<String, Integer> ids = new HashMap<>();
        dossiers.forEach(path -> Lines.each(path, line -> {
            String id = DossierLine.read(line, path).setup();
            if (id != null) {
                ids.merge(id, 1, Integer::sum);
            }
        }));
        Queue<Prepared> begun = new ArrayDeque<>();
        Stream<ProductionSetup> setups = dossiers.stream()
                .flatMap(Lines::of)
                .flatMap(line -> prepared(line, ids).stream())
                .map(prepared -> {
                    begun.add(prepared);
                    return Objects.requireNonNull(prepared.setup());
                });
        BatchOptions options = new BatchOptions(
                threads,
                threads * 8,
                settings.day() == null ? null : LocalDate.parse(settings.day()),
                settings.back(),
                () -> false,
                (done, outcome) -> {});
        try (Stream<BatchOutcome> outcomes = evaluator.evaluateAll(setups, options)) {
            outcomes.forEach(outcome -> {
                Prepared prepared = begun.remove();
                if (outcome instanceof BatchOutcome.Judged judged) {
                    each.accept(
                            outcome.setup(),
                            AssessmentDigest.of(judged.assessment(), Objects.requireNonNull(prepared.setup())));
                } else {
                    rejected += 1 + prepared.workRows();
                }
            });
        }
        several.forEach(this::ready);
        work.keySet().removeAll(ids.keySet());
        work.forEach((id, counts) -> rejected += counts.rows());
        return rejected;
    }

    private void count(byte[] line) {
        if (new String(line, StandardCharsets.UTF_8).isBlank()) {
            return;
        }
        ContributionRow row = reader.read(line);
        if (row.contribution() == null) {
            rejected++;
            if (row.setup() != null) {
                broken.merge(row.setup(), 1L, Long::sum);
            }
            return;
        }
        work.computeIfAbsent(Objects.requireNonNull(row.setup()), any -> new WorkCounts())
                .add(row.list() == null ? Prepared.ONLY : row.list(), row.contribution());
    }

    private final ContributionRows reader = new ContributionRows(Source.observed("contributions"));

    /** The setup of a line; none where it can't be judged, or other lines are of it too. */
    private List<Prepared> prepared(byte[] bytes, Map<String, Integer> ids) {
        DossierLine line = DossierLine.read(bytes, "dossiers");
        String id = line.setup();
        if (id == null) {
            rejected++;
            return List.of();
        }
        if (ids.getOrDefault(id, 0) > 1) {
            several.computeIfAbsent(id, any -> new ArrayList<>()).add(new Prepared.Placed(line, "dossiers"));
            return List.of();
        }
        return ready(id, List.of(new Prepared.Placed(line, "dossiers")));
    }

    private List<Prepared> ready(String id, List<Prepared.Placed> placed) {
        WorkCounts counts = work.getOrDefault(id, new WorkCounts());
        Prepared prepared = Prepared.of(id, placed, counts, broken.getOrDefault(id, 0L), settings);
        prepared.rejected().forEach(one -> rejected += one.rows());
        work.remove(id);
        return prepared.setup() == null ? List.of() : List.of(prepared);
    }
}
