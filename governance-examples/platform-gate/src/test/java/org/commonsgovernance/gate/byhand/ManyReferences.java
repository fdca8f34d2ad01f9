package org.commonsgovernance.gate.byhand;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A push that lists so many new references, as fast as the connection takes them: git itself needs many minutes before it
 * sends the first of a million. Prints what the platform answers, and after how long.
 */
public final class ManyReferences {
    private static final String NONE = "0".repeat(40);

    private ManyReferences() {}

    /** Arguments: the platform's address, a file with a token, a repository, a commit that it has, how many. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String token = Files.readString(Path.of(arguments[1])).strip();
        String commit = arguments[3];
        int number = Integer.parseInt(arguments[4]);
        byte[] name = ("x:" + token).getBytes(StandardCharsets.UTF_8);
        PipedInputStream sent = new PipedInputStream(1 << 16);
        OutputStream out = new BufferedOutputStream(new PipedOutputStream(sent), 1 << 15);
        long begin = System.nanoTime();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> list(out, commit, number));
        HttpRequest push = HttpRequest.newBuilder(
                        URI.create(arguments[0] + "/git/" + arguments[2] + ".git/git-receive-pack"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(name))
                .header("Content-Type", "application/x-git-receive-pack-request")
                .timeout(Duration.ofMinutes(5))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> sent))
                .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(push, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        System.out.printf(
                Locale.ROOT,
                "answered after %.1f s, %s: %d %s%n",
                (System.nanoTime() - begin) / 1e9,
                writing.isDone() ? "all was sent" : "not all was sent",
                answer.statusCode(),
                answer.body().replaceAll("\\p{Cntrl}", " "));
        System.exit(0);
    }

    private static void list(OutputStream out, String commit, int number) {
        try (out) {
            for (int i = 1; i <= number; i++) {
                String line = NONE + " " + commit + " refs/heads/b" + i
                        + (i == 1 ? "\0 report-status side-band-64k ofs-delta" : "");
                String packet = String.format(Locale.ROOT, "%04x", line.length() + 4) + line;
                out.write(packet.getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0000".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            System.err.println("broken off: " + e.getMessage());
        }
    }
}
