package org.commonsgovernance.gate.push;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Judges in a few threads of its own, each work within a time. */
public final class JudgeQueue implements AutoCloseable {
    private static final int MOST_WAITING = 64;
    private static final long SECONDS_TO_END = 30;

    private final ThreadPoolExecutor threads;

    /** @param number of threads */
    public JudgeQueue(int number) {
        AtomicBoolean named = new AtomicBoolean();
        this.threads = new ThreadPoolExecutor(
                number, number, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, named.getAndSet(true) ? "judge-more" : "judge");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The work was not done in time. */
    static final class TooLate extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean isFull;

        TooLate(String message, boolean isFull) {
            super(message);
            this.isFull = isFull;
        }

        /** Whether it did not even begin. */
        boolean isFull() {
            return isFull;
        }
    }

    /**
     * Does work, and waits for it.
     *
     * @param work is told how to ask whether it was given up; it ends soon then
     * @throws TooLate if it is not done within the budget, or too much waits already. Work that began is told to end, and
     *     may take a moment longer
     */
    <T> T within(Duration budget, Function<BooleanSupplier, T> work) throws TooLate {
        AtomicBoolean isGivenUp = new AtomicBoolean();
        Future<T> future;
        try {
            future = threads.submit(() -> work.apply(isGivenUp::get));
        } catch (RejectedExecutionException e) {
            throw new TooLate("too many pushes wait to be judged", true);
        }
        try {
            return future.get(Math.max(0, budget.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            isGivenUp.set(true);
            future.cancel(false);
            throw new TooLate("judging took longer than " + budget.toSeconds() + " seconds", false);
        } catch (InterruptedException e) {
            isGivenUp.set(true);
            Thread.currentThread().interrupt();
            throw new TooLate("the platform is stopping", false);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** How much waits to be judged. */
    public int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
