package org.commonsgovernance.gate.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.commonsgovernance.gate.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers given before a request's end reach a client that reads none before it has sent all. */
class EarlyAnswersTest {
    private static final int PIECE = 64 * 1024;
    private static final int PIECES = 128; // of 8 MB, more than the buffers between the two hold

    @TempDir
    private static Path data;

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.in(data);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "413, /api/assessments, larger than it may be by what it announces",
        "413, /workbench,       the same of a form",
        "401, /api/packs,       without a token",
        "404, /api/nothing,     nowhere",
        "405, /health/ready,    by a method that is not there",
        "401, /git/none.git/git-receive-pack, a push without a token"
    })
    void announced(String status, String path, String why) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, "Content-Length: " + PIECE * PIECES));
            send(socket, "", "");
            assertThat(answer(socket)).as(why).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({"413, /api/assessments", "413, /workbench", "401, /api/packs"})
    void toWhoeverAsksWhetherToSend(String status, String path) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(head(path, "Expect: 100-continue\r\nContent-Length: 100000000"));
            assertThat(answer(socket)).startsWith("HTTP/1.1 " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({"413, /api/assessments", "413, /workbench", "401, /api/packs"})
    void notAnnounced(String status, String path) throws IOException {
        try (Socket socket = connected()) {
            OutputStream out = socket.getOutputStream();
            out.write(head(path, "Transfer-Encoding: chunked"));
            send(socket, Integer.toHexString(PIECE) + "\r\n", "\r\n");
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(answer(socket)).startsWith("HTTP/1.1 " + status);
        }
    }

    private static Socket connected() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), running.uri("/").getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static byte[] head(String path, String length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** All pieces, so slowly that the answer is given while there are more to come. */
    private static void send(Socket socket, String before, String after) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (int piece = 0; piece < PIECES; piece++) {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[PIECE]);
            out.write(after.getBytes(StandardCharsets.US_ASCII));
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
