package org.commonsgovernance.survey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        contributions.forEach(path -> lines(path, this::count));
        Map<String, Integer> ids = new HashMap<>();
        dossiers.forEach(path -> lines(path, line -> {
            String id = DossierLine.read(line, path).setup();
            if (id != null) {
                ids.merge(id, 1, Integer::sum);
            }
        }));
        Queue<Prepared> begun = new ArrayDeque<>();
        Stream<ProductionSetup> setups = dossiers.stream()
                .flatMap(Alone::lines)
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

    private static void lines(String path, Consumer<byte[]> each) {
        try (Stream<byte[]> lines = lines(path)) {
            lines.forEach(each);
        }
    }

    /** The lines of a file, without their ends. */
    private static Stream<byte[]> lines(String path) {
        Path file = Path.of(path);
        if (!Files.isRegularFile(file)) {
            throw InvalidInputException.of(path, "is not there, or is no ordinary file");
        }
        try {
            LineIterator lines = new LineIterator(path, new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL),
                            false)
                    .onClose(lines::close);
        } catch (IOException e) {
            throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
        }
    }

    private static final class LineIterator implements Iterator<byte[]> {
        private final String path;
        private final InputStream in;
        private int next;

        LineIterator(String path, InputStream in) {
            this.path = path;
            this.in = in;
            this.next = read();
        }

        private int read() {
            try {
                return in.read();
            } catch (IOException e) {
                throw InvalidInputException.of(path, "can't be read: " + e.getMessage());
            }
        }

        @Override
        public boolean hasNext() {
            return next >= 0;
        }

        @Override
        public byte[] next() {
            ByteArrayOutputStream line = new ByteArrayOutputStream(256);
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = read();
            }
            if (next == '\n') {
                next = read();
            }
            byte[] bytes = line.toByteArray();
            boolean endsInReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
            return endsInReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes;
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw InvalidInputException.of(path, "can't be closed: " + e.getMessage());
            }
        }
    }
}
