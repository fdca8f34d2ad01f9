package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A server of one handler, and a client that writes to it as it likes. */
final class Served {
    private Served() {}

    interface Client {
        void run(Socket socket) throws IOException;
    }

    static void by(Handler.Wrapper outer, Handler inner, long idleMillis, Client client) throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        ServerConnector connector = (ServerConnector) server.getConnectors()[0];
        connector.setIdleTimeout(idleMillis);
        outer.setHandler(inner);
        server.setHandler(outer);
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.setSoTimeout(20_000);
            client.run(socket);
        } finally {
            server.stop();
        }
    }

    static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }

    /** A byte now and then, so that the connection never stands still; ends once there is an answer. */
    static void drip(Socket socket, long millis) {
        try {
            for (int i = 0; i < 100; i++) {
                write(socket, "x");
                LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
                if (socket.getInputStream().available() > 0) {
                    return;
                }
            }
        } catch (IOException e) {
            assertThat(e).hasMessageMatching(".*(reset|pipe|closed).*");
        }
    }
}
