package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class LingeringTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n";

    /** Answers without reading. */
    private static final class Hasty extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Response.writeError(request, response, callback, 403);
            return true;
        }
    }

    private interface Client {
        void run(Socket socket) throws IOException;
    }

    private static void with(long mostBytes, Duration most, Client client) throws Exception {
        Server server = new Server(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Lingering lingering = new Lingering(mostBytes, most);
        lingering.setHandler(new Hasty());
        server.setHandler(lingering);
        server.start();
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), ((ServerConnector) server.getConnectors()[0]).getLocalPort())) {
            socket.setSoTimeout(20_000);
            client.run(socket);
        } finally {
            server.stop();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whoeverSendsNoMoreIsLetGoAfterAWhile() throws Exception {
        with(1_000_000, Duration.ofMillis(100), socket -> {
            write(socket, HEAD + "\r\nabc");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403");
        });
    }

    @Test
    void whoeverAsksBeforeSendingIsNotAskedToGoOnOnceItIsAnswered() throws Exception {
        with(1_000_000, Duration.ofMinutes(1), socket -> {
            write(socket, HEAD + "Expect: 100-continue\r\n\r\n");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 403")
                    .doesNotContain("100 Continue");
        });
    }

    @Test
    void whoeverSendsWithoutEndIsCutOff() throws Exception {
        with(1_000_000, Duration.ofMinutes(1), socket -> {
            write(socket, HEAD + "\r\n");
            OutputStream out = socket.getOutputStream();
            byte[] piece = new byte[100_000];
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            out.write(piece);
                        }
                    })
                    .isInstanceOf(SocketException.class);
        });
    }
}
