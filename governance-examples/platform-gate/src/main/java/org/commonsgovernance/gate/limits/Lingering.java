package org.commonsgovernance.gate.limits;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads on, for a while, after an answer given before its request's end. Most clients read an answer only once they have
 * sent all, and a connection that is closed over unread bytes takes the answer with it: they would see it break off
 * and never learn that they sent too much, or lack a token.
 */
public final class Lingering extends Handler.Wrapper {
    private final long mostBytes;
    private final Duration most;

    /**
     * @param mostBytes how many bytes it reads of a request after its answer; then the connection is closed
     * @param most how long, at most
     */
    public Lingering(long mostBytes, Duration most) {
        this.mostBytes = mostBytes;
        this.most = most;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Callback after = Callback.from(() -> new Rest(request, callback).read(), callback::failed);
        return super.handle(new Unended(request), response, after);
    }

    /** A request whose end is not given up before its answer is sent. */
    private static final class Unended extends Request.Wrapper {
        Unended(Request request) {
            super(request);
        }

        @Override
        public boolean consumeAvailable() {
            return true;
        }
    }

    /** What was not read of a request. No thread waits for it. */
    private final class Rest {
        private final Request request;
        private final Callback callback;
        private final AtomicBoolean isOver = new AtomicBoolean();
        private long bytes;

        Rest(Request request, Callback callback) {
            this.request = request;
            this.callback = callback;
        }

        void read() {
            readOn();
            if (!isOver.get()) {
                request.getComponents().getScheduler().schedule(this::end, most.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void readOn() {
            while (!isOver.get()) {
                Content.Chunk chunk = request.read();
                if (chunk == null) {
                    request.demand(this::readOn);
                    return;
                }
                bytes += chunk.remaining();
                chunk.release();
                if (chunk.isLast() || Content.Chunk.isFailure(chunk) || bytes > mostBytes) {
                    end();
                }
            }
        }

        private void end() {
            if (isOver.compareAndSet(false, true)) {
                callback.succeeded();
            }
        }
    }
}
