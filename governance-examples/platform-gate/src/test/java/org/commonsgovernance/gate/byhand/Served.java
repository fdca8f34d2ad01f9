package org.commonsgovernance.gate.byhand;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A platform in a process of its own, started from the packaged program, that can be killed. */
final class Served {
    private static final long READY_MILLIS = 300_000;

    private final Path jar;
    private final Path data;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile @Nullable Process process;

    Served(Path jar, Path data, int port) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            Process last = process;
            if (last != null) {
                last.destroyForcibly(); // whoever ends this program ends the platform
            }
        }));
        this.jar = jar;
        this.data = data;
        this.port = port;
    }

    /** Starts it, and waits until it takes work. */
    void start(String... more) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-jar",
                jar.toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--requests-per-second",
                "100000"));
        command.addAll(List.of(more));
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling("platform.log").toFile()))
                .start();
        process = started;
        long begin = System.nanoTime();
        while (!isReady()) {
            if (!started.isAlive() || TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) > READY_MILLIS) {
                throw new IllegalStateException("the platform did not start; see platform.log");
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** SIGTERM; how it ended. */
    int stop() throws InterruptedException {
        Process running = Objects.requireNonNull(process);
        running.destroy();
        return running.waitFor();
    }

    String token() throws IOException {
        return Files.readString(data.resolve("first-token")).strip();
    }

    String remote(String name) throws IOException {
        return "http://anyone:" + token() + "@127.0.0.1:" + port + "/git/" + name + ".git";
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    HttpResponse<String> post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + token())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
