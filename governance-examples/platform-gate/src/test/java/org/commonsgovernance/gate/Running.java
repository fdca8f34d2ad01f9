package org.commonsgovernance.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.gate.push.PushLimits;
import org.jspecify.annotations.Nullable;

/** A platform that runs, and a client of it. */
public final class Running implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Less than the second that the server gives connections to end: requests that are under way are cut off. */
    private static final long STOP_MILLIS = 200;

    private final Platform platform;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private Running(Platform platform, String token) {
        this.platform = platform;
        this.token = token;
    }

    /** On a free port, with all that it keeps in a folder. */
    public static Running in(Path data) {
        return in(data, null, 1_000);
    }

    /** The same with a policy; null for the one that comes with the program. */
    public static Running in(Path data, @Nullable Path policy, double requestsPerSecond) {
        Settings settings = new Settings(
                data,
                "127.0.0.1",
                0,
                null,
                policy,
                List.of(),
                2,
                requestsPerSecond,
                new PushLimits(5_000_000, 1_000_000, 100_000, 10, 20, 40),
                STOP_MILLIS);
        Platform platform = Platform.start(settings);
        try {
            return new Running(
                    platform, Files.readString(data.resolve("first-token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Platform platform() {
        return platform;
    }

    public String address() {
        return platform.address();
    }

    /** The administrator's. */
    public String token() {
        return token;
    }

    /** Where git pushes to, with the token as password. */
    public String remote(String name) {
        return remote(name, token);
    }

    public String remote(String name, String password) {
        return address().replace("http://", "http://anyone:" + password + "@") + "/git/" + name + ".git";
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    public HttpResponse<String> post(String path, String contentType, byte[] body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .DELETE());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return URI.create(address() + path);
    }

    /** An answer's body. */
    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }

    /** Creates a repository. */
    public Running repository(String name) {
        HttpResponse<String> made = post("/api/repositories", "{\"name\":\"" + name + "\"}");
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.body());
        }
        return this;
    }

    @Override
    public void close() {
        platform.close();
    }
}
