package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class SlowHeadsTest {
    private static final Duration MOST = Duration.ofMillis(200);
    private static final String WHOLE = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private static final class Fine extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, java.nio.ByteBuffer.wrap(new byte[] {'o', 'k'}), callback);
            return true;
        }
    }

    @Test
    void aHeadThatDripsIsEnded() throws Exception {
        Served.by(new SlowHeads(MOST), new Fine(), 20_000, socket -> {
            Served.write(socket, "GET / HTTP/1.1\r\nHost: ");
            Served.drip(socket, 20);
            assertThat(Served.answer(socket)).startsWith("HTTP/1.1 408").contains("urn:commons-gate:problem:too-slow");
        });
    }

    @Test
    void soIsTheSecondOneOnAConnection() throws Exception {
        Served.by(new SlowHeads(MOST), new Fine(), 20_000, socket -> {
            Served.write(socket, WHOLE);
            assertThat(new String(socket.getInputStream().readNBytes(12), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200");
            LockSupport.parkNanos(50_000_000);
            socket.getInputStream().skipNBytes(socket.getInputStream().available());
            Served.write(socket, "GET / HTTP/1.1\r\nHost: ");
            Served.drip(socket, 20);
            assertThat(Served.answer(socket)).contains("HTTP/1.1 408");
        });
    }

    @Test
    void aConnectionThatWaitsForTheNextRequestIsLeftAlone() {
        SlowHeads.Head head = new SlowHeads.Head();
        long second = 1_000_000_000L;
        assertThat(head.takesTooLong(0, 1, MOST)).as("nothing came yet").isFalse();
        assertThat(head.takesTooLong(0, 9 * second, MOST)).isFalse();
        assertThat(head.takesTooLong(5, 9 * second, MOST)).as("it begins").isFalse();
        assertThat(head.isWhole()).isTrue();
        assertThat(head.takesTooLong(70, 20 * second, MOST))
                .as("it is worked on")
                .isFalse();
        head.next(90);
        assertThat(head.takesTooLong(90, 40 * second, MOST))
                .as("nothing new came")
                .isFalse();
        assertThat(head.takesTooLong(91, 50 * second, MOST)).isFalse();
        assertThat(head.takesTooLong(92, 51 * second, MOST)).isTrue();
        assertThat(head.isWhole()).as("it comes too late").isFalse();
    }
}
