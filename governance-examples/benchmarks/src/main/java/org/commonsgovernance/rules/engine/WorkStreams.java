package org.commonsgovernance.rules.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.rules.derive.WorkStream;
import org.commonsgovernance.rules.dossier.NdjsonContributions;

/** Contributions in NDJSON by 10,000 people, counted as they come by, beside a bare scan of the same tokens. */
final class WorkStreams {
    private static final int PEOPLE = 10_000;
    private static final Source SOURCE = Source.observed("generated");

    private WorkStreams() {}

    /** Writes so many lines. */
    static Path write(long lines) throws IOException {
        Path file = Files.createTempFile("work", ".ndjson");
        file.toFile().deleteOnExit();
        Random random = new Random(1);
        try (Writer out = Files.newBufferedWriter(file)) {
            for (long i = 0; i < lines; i++) {
                int person = random.nextInt(PEOPLE);
                out.write("{\"contributor\":\"c" + person + "\",");
                if (person % 3 != 0) {
                    out.write("\"onBehalfOf\":\"" + (person % 2 == 0 ? "buoyant" : "cncf") + "\",");
                }
                out.write("\"at\":\"2025-%02d-%02d\",\"size\":%d}%n"
                        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(400)));
            }
        }
        return file;
    }

    /** A real setup without its own work. */
    private static ProductionSetup setup() {
        ProductionSetup setup = Subject.setup(1);
        ProductionSetup.Builder others = ProductionSetup.builder(setup.id()).observed(setup.observed());
        setup.facts().stream().filter(fact -> !(fact instanceof Contribution)).forEach(others::add);
        return others.build();
    }

    /** Seconds to count all of a file and derive what rests on it. */
    static double count(Path file) {
        ProductionSetup setup = setup();
        long start = System.nanoTime();
        WorkStream work = WorkStream.of(setup, setup.lastDay(), Window.TWELVE_MONTHS, SOURCE);
        NdjsonContributions.read(file, SOURCE, work::add);
        ProductionSetup derived = work.derived();
        double seconds = (System.nanoTime() - start) / 1e9;
        requireDerived(derived);
        return seconds;
    }

    /** All of a file, held. */
    static List<Contribution> held(Path file) {
        List<Contribution> held = new ArrayList<>();
        NdjsonContributions.read(file, SOURCE, held::add);
        return held;
    }

    /** Seconds to count contributions that are held, in so many parts at once, and derive what rests on them. */
    static double count(List<Contribution> held, int threads) throws InterruptedException, ExecutionException {
        ProductionSetup setup = setup();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Callable<WorkStream>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<Contribution> part = held.subList(held.size() * i / threads, held.size() * (i + 1) / threads);
                parts.add(() -> {
                    WorkStream work = WorkStream.of(setup, setup.lastDay(), Window.TWELVE_MONTHS, SOURCE);
                    part.forEach(work::add);
                    return work;
                });
            }
            WorkStream whole = null;
            for (Future<WorkStream> part : pool.invokeAll(parts)) {
                if (whole == null) {
                    whole = part.get();
                } else {
                    whole.merge(part.get());
                }
            }
            requireDerived(Objects.requireNonNull(whole).derived());
            return (System.nanoTime() - start) / 1e9;
        } finally {
            pool.shutdown();
        }
    }

    private static void requireDerived(ProductionSetup derived) {
        if (derived.facts().stream().noneMatch(WorkStreams::isShare)) {
            throw new IllegalStateException("nothing was derived");
        }
    }

    private static boolean isShare(Fact fact) {
        return fact.id().startsWith("~contributions");
    }

    /** Seconds to see all tokens of a file. */
    static double scan(Path file) throws IOException {
        long start = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser parser = new JsonFactory().createParser(in)) {
            long tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            if (tokens == 0) {
                throw new IllegalStateException("an empty file");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** {@code work N}: counts N contributions and tells how long it took and how large the heap was allowed to be. */
    static void run(long lines) throws IOException {
        Path file = write(lines);
        double seconds = count(file);
        System.out.printf(
                "%d contributions, %d MB, in %.1f s with at most %d MB of heap%n",
                lines,
                Files.size(file) / 1_000_000,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20);
        Files.delete(file);
    }
}
