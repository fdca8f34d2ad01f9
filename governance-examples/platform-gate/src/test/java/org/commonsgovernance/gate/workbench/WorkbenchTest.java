package org.commonsgovernance.gate.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonsgovernance.gate.Running;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.rules.authoring.NewPack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbenchTest {
    private static final String RULES = "signals/loom.example/rules.drl";
    private static final String CASE = "signals/loom.example/cases/refuted-fill-in.yaml";

    @TempDir
    private static Path folder = Path.of(".");

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.in(folder.resolve("data"));
        running.repository("shown");
        Work.of(folder.resolve("work"), "MIT").push(running.remote("shown"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static Map<String, String> pack() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("begun", "loom");
        NewPack.files("loom").forEach((path, text) -> {
            if (!path.startsWith(".")) {
                fields.put("text:" + path, text.replace("\n", "\r\n")); // as browsers send it
            }
        });
        return fields;
    }

    private static Map<String, String> pack(String path, String before, String after) {
        Map<String, String> fields = pack();
        fields.computeIfPresent("text:" + path, (name, text) -> text.replace(before, after));
        return fields;
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static HttpRequest.Builder form(String path, String body) {
        return HttpRequest.newBuilder(running.uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    }

    private static String found(Map<String, String> fields) {
        HttpResponse<String> answer = running.send(form("/workbench", encoded(fields)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        return answer.body().substring(answer.body().indexOf("id=\"found\""));
    }

    @Test
    void aNewPackPassesItsOwnCases() {
        String page = running.get("/workbench?begin=loom").body();
        assertThat(page).contains("No errors. All 4 cases as they must be. No verdict of 1 project would be another.");
        assertThat(page).contains("aria-invalid=\"false\"").doesNotContain("aria-invalid=\"true\" aria");
        assertThat(found(pack())).contains("All 4 cases as they must be");
    }

    @Test
    void tellsAMistakeWithItsPlaceAndWhatWouldBeRight() {
        String found = found(pack(RULES, "aim == USE", "aimm == USE"));
        assertThat(found)
                .contains("1 error.")
                .contains(RULES + ", line 6, column 14")
                .contains("did you mean");
        assertThat(found).contains("data-line=\"6\" data-column=\"14\"");
    }

    @Test
    void tellsWhichConditionFailedInACaseThatDiffers() {
        String found = found(pack(RULES, "aim == MARKET", "aim == BENEFIT"));
        assertThat(found).contains("of 4 cases differ").contains("must be refuted, and is unknown");
        assertThat(found).contains("aim == BENEFIT");
    }

    @Test
    void aCaseThatCannotBeReadKeepsNoOtherFromBeingJudged() {
        String found = found(pack(CASE, "facts:", "fakts:"));
        assertThat(found).contains("1 error. All 3 cases as they must be").contains(CASE + ", line");
    }

    @Test
    void tellsHowTheProjectsWouldMove() {
        Map<String, String> fields = pack();
        fields.put("text:verdict/none.drl", """
                rule "nobody here is more than corporate-controlled"
                when
                    Tally( scope == INDICATORS, established >= 0 )
                then
                    atMost( CORPORATE_CONTROLLED );
                end
                """);
        fields.computeIfPresent("text:pack.yaml", (name, text) -> text.replace("changelog:", """
                rules:
                  - add: nobody here is more than corporate-controlled
                    of: verdict
                    reason: To see projects move.
                    source: This test
                changelog:"""));
        String found = found(fields);
        assertThat(found).contains("1 of 1 project would get another verdict");
        assertThat(found).contains("<strong>corporate controlled</strong>").contains("the verdict was undetermined");
    }

    @Test
    void filesAreAddedLeftOutAndTakenAway() {
        Map<String, String> fields = pack();
        fields.put("add", "signals/loom.example/cases/unknown-more.yaml");
        fields.put("drop:" + CASE, "on");
        HttpResponse<String> page = running.send(form("/workbench", encoded(fields)));
        assertThat(page.body()).contains("text:signals/loom.example/cases/unknown-more.yaml");
        assertThat(page.body()).doesNotContain("text:" + CASE);

        HttpRequest request = form("/workbench/archive", encoded(pack())).build();
        HttpResponse<byte[]> zip = java.net.http.HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofByteArray())
                .join();
        assertThat(running.post("/api/packs", "application/zip", zip.body()).statusCode())
                .isEqualTo(201);
        assertThat(running.get("/workbench").body()).contains("/workbench?begin=loom@0.1.0");
        assertThat(running.get("/workbench?begin=loom@0.1.0").body()).contains("All 4 cases as they must be");
    }

    @Test
    void badFormsAreToldAndHarmNothing() {
        for (String path : new String[] {"text:../../x.yaml", "text:/etc/x.yaml", "text:.git/x.yaml", "text:x.sh"}) {
            Map<String, String> fields = pack();
            fields.put(path, "x");
            assertThat(running.send(form("/workbench", encoded(fields))).statusCode())
                    .as(path)
                    .isIn(400, 422);
        }
        assertThat(running.send(form("/workbench", "begun=%zz")).statusCode()).isEqualTo(400);
        assertThat(running.send(form("/workbench", "begun=%ff%fe")).statusCode())
                .isEqualTo(400);
        assertThat(running.send(form("/workbench", "a=b&".repeat(2_000_000))).statusCode())
                .isEqualTo(413);
        assertThat(running.send(form("/workbench", "")).statusCode()).isEqualTo(422);
        assertThat(running.get("/workbench?begin=none@1.0.0").statusCode()).isEqualTo(404);
        Map<String, String> gone = pack();
        gone.put("drop:pack.yaml", "on");
        assertThat(found(gone)).contains("1 error.").contains("pack.yaml");
        Map<String, String> deep = pack();
        deep.put("text:" + CASE, "[".repeat(5_000));
        assertThat(found(deep)).contains("1 error.");
        Map<String, String> script = pack();
        script.put("text:" + CASE, "</textarea><script>alert(1)</script>");
        assertThat(running.send(form("/workbench", encoded(script))).body()).doesNotContain("<script>alert");
    }
}
