package org.commonsgovernance.gate.limits;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests whose body stands still, or comes so slowly that it only holds up a thread. Counted is the time in which
 * the platform waits for bytes; what it does with them may take as long as it takes.
 */
public final class Pace extends Handler.Wrapper {
    private static final double NANOS = 1e9;

    private final long bytesPerSecond;
    private final Duration grace;

    /** The body came too slowly, or no more of it came. Whatever is read after fails likewise. */
    public static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;

        TooSlow(String message) {
            super(message);
        }

        /** The one that a failure comes from; null where it comes from another. */
        public static @Nullable TooSlow in(Throwable failure) {
            return Causes.of(failure)
                    .filter(TooSlow.class::isInstance)
                    .map(TooSlow.class::cast)
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * @param bytesPerSecond how many are the least, on average over all the time that was waited
     * @param grace how long is waited before that counts
     */
    public Pace(long bytesPerSecond, Duration grace) {
        this.bytesPerSecond = bytesPerSecond;
        this.grace = grace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        request.addIdleTimeoutListener(silence -> false); // work that takes long is not silence of the client
        return super.handle(new Paced(request), response, callback);
    }

    /** Read by one thread at a time. */
    private final class Paced extends Request.Wrapper {
        private Content.@Nullable Chunk failure;
        private long bytes;
        private long waited;

        Paced(Request request) {
            super(request);
        }

        @Override
        public void demand(Runnable isThere) {
            long begin = System.nanoTime();
            super.demand(() -> {
                waited += System.nanoTime() - begin;
                isThere.run();
            });
        }

        @Override
        public Content.@Nullable Chunk read() {
            if (failure != null) {
                return failure;
            }
            Content.Chunk chunk = super.read();
            if (chunk == null) {
                return null;
            }
            if (Content.Chunk.isFailure(chunk)) {
                return chunk.getFailure() instanceof TimeoutException silence ? failed(silence) : chunk;
            }
            bytes += chunk.remaining();
            double seconds = (waited - grace.toNanos()) / NANOS;
            if (!chunk.isLast() && bytes < seconds * bytesPerSecond) {
                chunk.release();
                return failed(null);
            }
            return chunk;
        }

        private Content.Chunk failed(@Nullable Throwable silence) {
            TooSlow slow = new TooSlow(
                    silence == null
                            ? "the request came slower than %d bytes a second".formatted(bytesPerSecond)
                            : "the request stood still: nothing more of it came");
            if (silence != null) {
                slow.initCause(silence);
            }
            Content.Chunk last = Content.Chunk.from(slow, true);
            failure = last;
            return last;
        }
    }
}
