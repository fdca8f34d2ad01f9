package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ";

    /** Reads all, and tells what became of it. */
    private static final class Reader extends Handler.Abstract {
        private final long thinkingMillis;

        Reader(long thinkingMillis) {
            this.thinkingMillis = thinkingMillis;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Sink.write(response, true, told(Content.Source.asInputStream(request)), callback);
            return true;
        }

        private String told(InputStream in) {
            LockSupport.parkNanos(Duration.ofMillis(thinkingMillis).toNanos());
            try {
                return in.readAllBytes().length + " bytes";
            } catch (IOException e) {
                return failed(e) + "; then " + failedAgain(in);
            }
        }

        private static String failedAgain(InputStream in) {
            try {
                return "read " + in.read();
            } catch (IOException e) {
                return failed(e);
            }
        }

        private static String failed(IOException e) {
            Pace.TooSlow slow = Pace.TooSlow.in(e);
            return slow == null ? e.toString() : "" + slow.getMessage();
        }
    }

    @Test
    void whoeverSendsNoMoreIsTold() throws Exception {
        Served.by(new Pace(1_000, Duration.ofMinutes(1)), new Reader(0), 200, socket -> {
            Served.write(socket, HEAD + "1000\r\n\r\nabc");
            assertThat(Served.answer(socket))
                    .endsWith("the request stood still: nothing more of it came; then the request stood still: nothing"
                            + " more of it came");
        });
    }

    @Test
    void whoeverDripsIsTold() throws Exception {
        Served.by(new Pace(1_000_000, Duration.ofMillis(50)), new Reader(0), 20_000, socket -> {
            Served.write(socket, HEAD + "1000\r\n\r\n");
            Served.drip(socket, 5);
            assertThat(Served.answer(socket)).contains("slower than 1000000 bytes a second");
        });
    }

    @Test
    void whoeverSendsAllIsHeardHoweverLongTheWorkTakes() throws Exception {
        Served.by(new Pace(1_000_000, Duration.ofMillis(50)), new Reader(400), 100, socket -> {
            Served.write(socket, HEAD + "10\r\n\r\n0123456789");
            assertThat(Served.answer(socket)).endsWith("10 bytes");
        });
    }
}
