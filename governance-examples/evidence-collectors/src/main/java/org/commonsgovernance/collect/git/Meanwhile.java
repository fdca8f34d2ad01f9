package org.commonsgovernance.collect.git;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that another thread does while this one goes on. Closing waits for its end, so that what it reads is open. */
final class Meanwhile<T> implements AutoCloseable {
    private final CompletableFuture<T> work;

    private Meanwhile(CompletableFuture<T> work) {
        this.work = work;
    }

    static <T> Meanwhile<T> of(Supplier<T> work) {
        return new Meanwhile<>(CompletableFuture.supplyAsync(work));
    }

    /** What came of it, once it is done; throws what it threw. */
    T get() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            if (e.getCause() instanceof Error thrown) {
                throw thrown;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            work.join();
        } catch (CompletionException e) {
            // Told by get, to those who still want it.
        }
    }
}
