package org.commonsgovernance.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {
    @TempDir
    private Path folder = Path.of(".");

    /** Its database and the lock on its folder would else stay with whoever goes on using the process. */
    @Test
    void closesAllThatItKeepsThoughARequestDoesNotEnd() throws IOException {
        Path data = folder.resolve("data");
        Running first = Running.in(data);
        first.repository("kept");
        URI uri = first.uri("/");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.getOutputStream()
                    .write("POST /api/assessments HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nid: x"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            first.close();
        }
        try (Running second = Running.in(data)) {
            assertThat(Running.json(second.get("/api/repositories"))).hasSize(1);
        }
    }
}
