package org.commonsgovernance.audit.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work done by as many threads as there are processors, handed on in order, with a few pieces held at most. */
final class InOrder<R> implements AutoCloseable {
    private final ExecutorService threads;
    private final Deque<Future<R>> ahead = new ArrayDeque<>();
    private final Iterator<Callable<R>> work;
    private final int most;

    private InOrder(List<Callable<R>> work) {
        int processors = Math.max(1, Math.min(work.size(), Runtime.getRuntime().availableProcessors()));
        this.threads = Executors.newFixedThreadPool(processors);
        this.work = work.iterator();
        this.most = processors * 4;
    }

    static <T, R> InOrder<R> of(List<T> items, Function<T, R> work) {
        List<Callable<R>> pieces = new ArrayList<>();
        items.forEach(item -> pieces.add(() -> work.apply(item)));
        return new InOrder<>(pieces);
    }

    /** The next result, or what was thrown instead of it. */
    R next() {
        while (ahead.size() < most && work.hasNext()) {
            ahead.add(threads.submit(work.next()));
        }
        if (ahead.isEmpty()) {
            throw new NoSuchElementException();
        }
        try {
            return ahead.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
