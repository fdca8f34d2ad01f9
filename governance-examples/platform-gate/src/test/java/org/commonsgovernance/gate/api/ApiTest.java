package org.commonsgovernance.gate.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.commonsgovernance.gate.Packs;
import org.commonsgovernance.gate.Running;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.gate.ops.Scratch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
    private static final String DOSSIER = """
            id: acme-db
            observed: 2025-01-01/2025-12-31
            source: file
            sources:
              file: {locator: "acme/db LICENSE", basis: DOCUMENTED, speaker: SELF}
            facts:
              LicenseGrant:
                - {id: licence, expression: BUSL-1.1, covers: PRODUCT}
            """;

    @TempDir
    private static Path folder = Path.of(".");

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.in(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static HttpResponse<String> assess(String dossier, String query) {
        return running.post("/api/assessments" + query, "application/yaml", dossier.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> upload(String yaml) {
        return running.post("/api/packs", "application/zip", Packs.zip(Map.of("workshop/pack.yaml", yaml)));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(Problem.JSON);
        JsonNode problem = Running.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).contains(detail);
    }

    @Test
    void aMethodThatIsNotThereIsToldWithThoseThatAre() {
        HttpResponse<String> answer = running.delete("/api/repositories");
        assertProblem(answer, 405, "this address takes GET, POST, and nothing else");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
        assertProblem(running.get("/api/nothing"), 404, "/api/nothing");
    }

    /** Of a repository, where its packs lie. */
    private static int number(Path packs) {
        return Integer.parseInt(
                packs.getName(packs.getNameCount() - 3).toString().replace(".git", ""));
    }

    @Test
    void whatFailsInsideGitIsNotShownToWhoeverAsked() throws IOException {
        running.repository("broken");
        Work.of(folder.resolve("broken"), "MIT").push(running.remote("broken"));
        try (Stream<Path> kept = Files.walk(folder.resolve("data/repositories"))) {
            Path newest = kept.filter(one -> one.endsWith("objects/pack"))
                    .max(Comparator.comparing(ApiTest::number))
                    .orElseThrow();
            Scratch.delete(newest);
        }
        HttpResponse<String> answer = running.get("/git/broken.git/info/refs?service=git-upload-pack");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("ERR an error of the platform").doesNotContain("org.eclipse");
        running.delete("/api/repositories/broken");
        assertThat(running.get("/git/broken.git/info/refs?service=git-upload-pack")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasItsRoute() {
        Set<String> described = new TreeSet<>();
        OpenApi.tree()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> routes = new TreeSet<>();
        running.platform().api().routes().forEach(one -> {
            routes.add(one.method().name() + " " + one.path());
            JsonNode operation = OpenApi.tree()
                    .get("paths")
                    .path(one.path())
                    .path(one.method().name().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.has("security")).as(one.path()).isEqualTo(one.access() != Access.OPEN);
        });
        assertThat(described).isEqualTo(routes);
        assertThat(Running.json(running.get("/api/openapi.json")).get("openapi").asText())
                .isEqualTo("3.1.0");
    }

    @Test
    void everyRouteThatWritesAsksForAToken() {
        List<Route> guarded = new ArrayList<>(running.platform().api().routes());
        guarded.removeIf(one -> one.access() == Access.OPEN);
        assertThat(guarded).hasSizeGreaterThan(5);
        for (Route one : guarded) {
            String path = one.path().replaceAll("\\{[a-z]+}", "x");
            HttpRequest.Builder none = HttpRequest.newBuilder(running.uri(path))
                    .method(one.method().name(), HttpRequest.BodyPublishers.noBody());
            assertProblem(running.send(none), 401, "Bearer");
        }
        JsonNode made = Running.json(running.post("/api/tokens", "{\"name\":\"writer\",\"scope\":\"WRITE\"}"));
        HttpRequest.Builder writer = HttpRequest.newBuilder(running.uri("/api/tokens"))
                .header("Authorization", "Bearer " + made.get("text").asText());
        assertProblem(running.send(writer.GET()), 403, "administrators");
        String id = made.get("token").get("id").asText();
        assertThat(running.delete("/api/tokens/" + id).statusCode()).isEqualTo(204);
        assertProblem(running.send(writer.GET()), 401, "Bearer");
    }

    @Test
    void judgesADossierInEveryFormat() {
        assertThat(Running.json(assess(DOSSIER, "")).toString()).contains("acme-db");
        Map<String, String> begins =
                Map.of("html", "<!DOCTYPE html>", "pdf", "%PDF", "sarif", "{", "junit", "<?xml", "badge", "<svg");
        begins.forEach((format, begin) -> assertThat(
                        assess(DOSSIER, "?format=" + format).body())
                .as(format)
                .startsWith(begin));
        assertThat(assess(DOSSIER, "?format=csv").body()).contains("product-control");
        assertThat(assess(DOSSIER, "?format=html&lang=de").body()).contains("lang=\"de\"");
        assertThat(assess(DOSSIER, "?format=html").body())
                .isEqualTo(assess(DOSSIER, "?format=html").body());
        assertProblem(assess(DOSSIER, "?format=doc"), 400, "format is one of");
        assertProblem(assess(DOSSIER, "?as-of=yesterday"), 400, "2024-06-30");
    }

    @Test
    void tellsEveryMistakeOfADossierWithItsPlace() {
        HttpResponse<String> answer = assess(DOSSIER.replace("BUSL-1.1", "[").replace("facts", "fact"), "");
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode mistake = Running.json(assess(DOSSIER.replace("PRODUCT", "PRODUKT"), ""))
                .get("errors")
                .get(0);
        assertThat(mistake.get("file").asText()).isEqualTo("dossier.yaml");
        assertThat(mistake.get("line").asInt()).isEqualTo(8);
        assertThat(mistake.get("message").asText()).contains("PRODUCT");
    }

    @Test
    void badBodiesAreToldAndHarmNothing() throws IOException {
        assertProblem(
                running.post("/api/assessments", "application/yaml", new byte[4_000_001]), 413, "more than 4000000");
        String deep = "[".repeat(100_000);
        assertProblem(
                running.post("/api/assessments", "application/json", deep.getBytes(StandardCharsets.UTF_8)),
                422,
                "nested");
        assertProblem(
                running.post("/api/assessments", "application/yaml", DOSSIER.getBytes(StandardCharsets.UTF_16)),
                422,
                "UTF-16");
        assertProblem(
                running.post("/api/assessments", "application/yaml", new byte[] {'i', 'd', ':', ' ', (byte) 0xc3}),
                422,
                "UTF-8");
        assertProblem(running.post("/api/repositories", "{\"name\":\"x\",\"owner\":1}"), 422, "owner");
        assertProblem(running.post("/api/repositories", "{"), 422, "can't be read");
        assertProblem(running.get("/api/repositories/none"), 404, "no such repository");
        assertProblem(running.get("/api/nothing"), 404, "");
        URI uri = running.uri("/");
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) { // says that more will come, and ends
            OutputStream out = socket.getOutputStream();
            out.write("POST /api/assessments HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nid: x"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        assertThat(running.get("/health/ready").statusCode()).isEqualTo(200);
    }

    /** The head of what is answered, and its body, to a request that no client would send. */
    private static String raw(String request) throws IOException {
        URI uri = running.uri("/");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsNoRequestIsToldAsAProblemToo() throws IOException {
        String end = "Host: x\r\nConnection: close\r\n";
        List<String> requests = List.of(
                "POST /api/assessments HTTP/1.1\r\n" + end + "Content-Length: -1\r\n\r\n",
                "GET /api/repositories/..%2fgate.db HTTP/1.1\r\n" + end + "\r\n",
                "GET /api/repositories/%00 HTTP/1.1\r\n" + end + "\r\n",
                "GET /api/repositories/%ff HTTP/1.1\r\n" + end + "\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        for (String one : requests) {
            String answer = raw(one);
            String as = one.lines().findFirst().orElseThrow() + " gave " + answer;
            assertThat(answer).as(as).startsWith("HTTP/1.1 40");
            assertThat(answer).as(as).contains(Problem.JSON).contains("\"status\":40");
        }
    }

    @Test
    void aPackIsKeptPutInForceAndNeverChanged() {
        String before = Running.json(running.get("/api/packs")).get("layers").toString();
        assertThat(upload(Packs.yaml("1.0.0", "1/4")).statusCode()).isEqualTo(201);
        assertThat(upload(Packs.yaml("1.0.0", "1/4")).statusCode()).isEqualTo(200);
        assertProblem(upload(Packs.yaml("1.0.0", "1/5")), 422, "another version");
        assertThat(Running.json(running.get("/api/packs")).get("layers").toString())
                .isEqualTo(before);

        assertThat(running.post("/api/packs/workshop/1.0.0/activate", "").statusCode())
                .isEqualTo(200);
        JsonNode inForce = Running.json(running.get("/api/packs"));
        assertThat(inForce.get("inForce").asText()).isEqualTo("workshop@1.0.0");
        assertThat(inForce.get("layers")).hasSize(2);
        String digest = assess(DOSSIER, "").headers().firstValue("Rule-Base").orElseThrow();

        HttpResponse<String> broken = upload(Packs.yaml("2.0.0", "1/4").replace("plural", "plurall"));
        assertThat(broken.statusCode()).isEqualTo(422);
        JsonNode mistake = Running.json(broken).get("errors").get(0);
        assertThat(mistake.get("file").asText()).isEqualTo("pack.yaml");
        assertThat(mistake.get("line").asInt()).isEqualTo(6);
        assertThat(assess(DOSSIER, "").headers().firstValue("Rule-Base")).contains(digest);

        assertProblem(running.post("/api/packs/workshop/9.0.0/activate", ""), 404, "no such version");
        assertThat(running.post("/api/packs/standard/activate", "").statusCode())
                .isEqualTo(200);
        assertThat(Running.json(running.get("/api/packs")).get("layers").toString())
                .isEqualTo(before);
    }

    @Test
    void noFileOfAnArchiveLeavesItsFolder() {
        for (String path : List.of("../pack.yaml", "a/../../x", "/etc/x", "a\\..\\x", "C:/x")) {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("workshop/pack.yaml", "id: workshop");
            files.put(path, "x");
            assertProblem(running.post("/api/packs", "application/zip", Packs.zip(files)), 422, "leads out of it");
        }
        assertProblem(running.post("/api/packs", "application/zip", new byte[10]), 422, "no ZIP archive");
        assertProblem(
                running.post("/api/packs", "application/zip", Packs.zip(Map.of("p/pack.yaml", "#".repeat(17_000_000)))),
                422,
                "16 MB");
    }

    @Test
    void judgementsUnderWayKeepTheirRulesWhilePacksAreSwapped() {
        upload(Packs.yaml("3.0.0", "1/6"));
        String standard = Running.json(running.get("/api/packs"))
                .get("packs")
                .get(0)
                .get("digest")
                .asText();
        running.post("/api/packs/workshop/3.0.0/activate", "");
        String packed = assess(DOSSIER, "").headers().firstValue("Rule-Base").orElseThrow();
        running.post("/api/packs/standard/activate", "");
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> assess(DOSSIER, "")));
            running.post(i % 2 == 0 ? "/api/packs/workshop/3.0.0/activate" : "/api/packs/standard/activate", "");
        }
        for (CompletableFuture<HttpResponse<String>> one : answers) {
            HttpResponse<String> answer = one.join();
            if (answer.statusCode() == 503) {
                continue; // asked for: so many reports at once and no more
            }
            String told = answer.headers().firstValue("Rule-Base").orElseThrow();
            assertThat(told).isIn(standard, packed);
            assertThat(answer.body()).contains(told);
        }
        running.post("/api/packs/standard/activate", "");
    }

    @Test
    void aWebhookHasItsMirrorFetchedAndJudged() {
        running.repository("upstream");
        Work.of(folder.resolve("upstream"), "MIT").push(running.remote("upstream"));
        String secret = "a secret of some length";
        String body = "{\"name\":\"copy\",\"origin\":\"%s\",\"secret\":\"%s\"}"
                .formatted(running.address() + "/git/upstream.git", secret);
        assertThat(running.post("/api/repositories", body).statusCode()).isEqualTo(201);
        HttpRequest.Builder forged = HttpRequest.newBuilder(running.uri("/api/webhooks/copy"))
                .header("X-Gitlab-Token", "a secret of some lengtj")
                .header("X-Gitlab-Event", "Push Hook")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertProblem(running.send(forged), 401, "signature");
        HttpRequest.Builder genuine = HttpRequest.newBuilder(running.uri("/api/webhooks/copy"))
                .header("X-Gitlab-Token", secret)
                .header("X-Gitlab-Event", "Push Hook")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(running.send(genuine).statusCode()).isEqualTo(202);
        JsonNode pushes = Running.json(running.get("/api/repositories/copy/pushes"));
        for (int i = 0; i < 500 && pushes.isEmpty(); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            pushes = Running.json(running.get("/api/repositories/copy/pushes"));
        }
        assertThat(pushes).hasSize(1);
        assertThat(pushes.get(0).get("by").asText()).isEqualTo("gitlab");
        assertThat(pushes.get(0).get("verdict").isNull()).isFalse();
        Work.Ran pushed = Work.of(folder.resolve("pushed"), "MIT")
                .write("new.c", "int x;\n")
                .commit("new")
                .push(running.remote("copy"), "--force", "main");
        assertThat(pushed.code()).as(pushed.text()).isNotZero();
    }

    @Test
    void pagesAreReadableWithoutScripts() {
        running.repository("shown");
        Work.of(folder.resolve("shown"), "MIT").push(running.remote("shown"));
        for (String path : List.of("/", "/repositories/shown", "/repositories/shown/pushes/1", "/rules")) {
            HttpResponse<String> page = running.get(path);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"en\">").doesNotContain("<script");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
        }
        assertThat(running.get("/repositories/shown").body()).contains("/repositories/shown/pushes/1");
        assertThat(running.get("/metrics").body())
                .contains("gate_pushes_total{outcome=")
                .contains("gate_judging_seconds_bucket")
                .contains("route=\"/repositories/{name}\"");
    }
}
