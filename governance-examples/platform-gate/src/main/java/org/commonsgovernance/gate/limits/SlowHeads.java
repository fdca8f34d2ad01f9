package org.commonsgovernance.gate.limits;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the head of a request takes too long. Jetty ends those that stand still; a client that sends
 * a byte now and then would keep its connection for ever, and many of them all that there are.
 */
public final class SlowHeads extends Handler.Wrapper implements Connection.Listener {
    private static final int LOOKS = 8; // while a head may come
    private static final String BODY = "{\"type\":\"urn:commons-gate:problem:too-slow\",\"title\":\"Too slow\","
            + "\"status\":408,\"detail\":\"the head of the request did not come within %d seconds\"}";
    private static final String ANSWER = "HTTP/1.1 408 Request Timeout\r\nContent-Type: application/problem+json\r\n"
            + "Content-Length: %d\r\nConnection: close\r\n\r\n%s";

    private final Duration most;
    private final Map<Connection, Head> heads = new ConcurrentHashMap<>();
    private volatile boolean isOver;

    /** @param most how long the head of a request may take, from its first byte on */
    public SlowHeads(Duration most) {
        this.most = most;
    }

    @Override
    protected void doStart() throws Exception {
        for (Connector connector : getServer().getConnectors()) {
            connector.addBean(this, false);
        }
        super.doStart();
        lookAgain();
    }

    @Override
    protected void doStop() throws Exception {
        isOver = true;
        super.doStop();
    }

    private void lookAgain() {
        Scheduler scheduler = getServer().getScheduler();
        if (!isOver && scheduler != null) {
            scheduler.schedule(this::look, most.toMillis() / LOOKS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        heads.forEach((connection, head) -> {
            if (head.takesTooLong(connection.getBytesIn(), System.nanoTime(), most)) {
                giveUp(connection);
            }
        });
        lookAgain();
    }

    private void giveUp(Connection connection) {
        String body = BODY.formatted(most.toSeconds());
        byte[] answer = ANSWER.formatted(body.length(), body).getBytes(StandardCharsets.US_ASCII);
        EndPoint end = connection.getEndPoint();
        Runnable close = () -> {
            end.shutdownOutput(); // first, lest Jetty answer the half head too
            end.close();
        };
        end.write(Callback.from(close), ByteBuffer.wrap(answer));
    }

    @Override
    public void onOpened(Connection connection) {
        heads.put(connection, new Head());
    }

    @Override
    public void onClosed(Connection connection) {
        heads.remove(connection);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Connection connection = request.getConnectionMetaData().getConnection();
        Head head = heads.get(connection);
        if (head != null) {
            if (!head.isWhole()) {
                callback.failed(new IllegalStateException("given up a moment before it was whole"));
                return true;
            }
            Request.addCompletionListener(request, failure -> head.next(connection.getBytesIn()));
        }
        return super.handle(request, response, callback);
    }

    /** The head that a connection waits for. */
    static final class Head {
        private enum State {
            COMING,
            WHOLE,
            GIVEN_UP
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.COMING);
        private volatile long bytesBefore;
        private long begin; // of the look that saw it first; 0 for none yet

        /** Whether it came in time: what belongs to it is done now. */
        boolean isWhole() {
            return state.compareAndSet(State.COMING, State.WHOLE);
        }

        /** The request is done; the next is waited for. */
        void next(long bytes) {
            bytesBefore = bytes;
            state.set(State.COMING);
        }

        /** Called by one thread. True once, when it is to be given up. */
        boolean takesTooLong(long bytes, long now, Duration most) {
            if (state.get() != State.COMING || bytes == bytesBefore) {
                begin = 0;
                return false;
            }
            if (begin == 0) {
                begin = now == 0 ? 1 : now;
            }
            return now - begin > most.toNanos() && state.compareAndSet(State.COMING, State.GIVEN_UP);
        }
    }
}
