package org.commonsgovernance.api;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.model.ProductionSetup;
import org.jspecify.annotations.Nullable;

/**
 * A batch under way. Setups are read by the thread that takes outcomes, a bounded number ahead, and judged by others.
 */
final class Batch {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final GovernanceEvaluator evaluator;
    private final Iterator<ProductionSetup> setups;
    private final BatchOptions options;
    private final ExecutorService threads;
    private final ArrayDeque<CompletableFuture<BatchOutcome>> ahead = new ArrayDeque<>();

    /** What the source of setups threw: told once what came before it was handed on. */
    private @Nullable RuntimeException broken;

    private boolean isAtEnd;
    private long done;

    private Batch(GovernanceEvaluator evaluator, Iterator<ProductionSetup> setups, BatchOptions options) {
        this.evaluator = evaluator;
        this.setups = setups;
        this.options = options;
        int number = NUMBER.incrementAndGet();
        AtomicInteger thread = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(options.threads(), work -> {
            Thread one = new Thread(work, "governance-batch-" + number + "-" + thread.incrementAndGet());
            one.setDaemon(true);
            return one;
        });
    }

    /**
     * As {@link GovernanceEvaluator#evaluateAll(Stream, BatchOptions)}, which is how to call it.
     */
    static Stream<BatchOutcome> outcomes(
            GovernanceEvaluator evaluator, Stream<ProductionSetup> setups, BatchOptions options) {
        Batch batch = new Batch(evaluator, setups.iterator(), options);
        Spliterator<BatchOutcome> outcomes = Spliterators.spliteratorUnknownSize(
                batch.iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        return StreamSupport.stream(outcomes, false).onClose(batch::stop).onClose(setups::close);
    }

    private Iterator<BatchOutcome> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                fill();
                if (ahead.isEmpty()) {
                    stop();
                    if (broken != null) {
                        throw broken;
                    }
                }
                return !ahead.isEmpty();
            }

            @Override
            public BatchOutcome next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return take();
            }
        };
    }

    private void fill() {
        try {
            while (!isAtEnd && ahead.size() < options.ahead()) {
                if (options.cancelled().getAsBoolean() || !setups.hasNext()) {
                    isAtEnd = true;
                } else {
                    ProductionSetup setup = setups.next();
                    ahead.add(CompletableFuture.supplyAsync(() -> judge(setup), threads));
                }
            }
        } catch (RuntimeException e) {
            isAtEnd = true;
            broken = e;
        }
    }

    private BatchOutcome judge(ProductionSetup setup) {
        try {
            Assessment assessment = evaluator.evaluate(
                    setup, options.asOf() == null ? setup.lastDay() : options.asOf(), options.window());
            return new BatchOutcome.Judged(assessment);
        } catch (EvaluationException e) {
            return new BatchOutcome.Refused(setup.id(), e);
        }
    }

    private BatchOutcome take() {
        try {
            BatchOutcome outcome = ahead.remove().join();
            options.progress().done(++done, outcome);
            return outcome;
        } catch (CompletionException e) {
            stop();
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    /** What is being judged is judged to its end; nothing more is begun. */
    private void stop() {
        isAtEnd = true;
        threads.shutdownNow();
    }
}
