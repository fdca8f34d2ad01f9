package org.commonsgovernance.gate.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonsgovernance.gate.Golden;
import org.commonsgovernance.gate.Packs;
import org.commonsgovernance.gate.Running;
import org.commonsgovernance.gate.Work;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes with the git command. */
class PushTest {
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

    private static Work work(String name) {
        running.repository(name);
        return Work.of(folder.resolve(name), "MIT");
    }

    private static List<Path> files(String below) throws IOException {
        try (Stream<Path> walk = Files.walk(folder.resolve(below))) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void takesAPushThatKeepsTheLicence() {
        Work work = work("kept");
        assertThat(work.push(running.remote("kept")).code()).isZero();
        Work.Ran second = work.write("more.c", "int more;\n").commit("more").push(running.remote("kept"));
        assertThat(second.code()).as(second.text()).isZero();
        JsonNode pushes = Running.json(running.get("/api/repositories/kept/pushes"));
        assertThat(pushes).hasSize(2);
        assertThat(pushes.get(0).get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(pushes.get(0).get("head").asText()).isEqualTo(work.head());
        assertThat(pushes.get(0).get("digest").asText()).hasSize(64);
        assertThat(work.git("ls-remote", running.remote("kept"), "main").text()).startsWith(work.head());
    }

    @Test
    void refusesAPushThatClosesTheLicenceAndKeepsNothingOfIt() throws IOException {
        Work work = work("closing");
        work.push(running.remote("closing"));
        String before = work.head();
        List<Path> files = files("data/repositories");
        Work.Ran ran = work.license("BUSL-1.1").commit("a new licence").push(running.remote("closing"));

        assertThat(ran.code()).isNotZero();
        Golden.assertMatches(
                "refused-licence.txt",
                ran.remote()
                        .replace(running.address(), "http://gate.example")
                        .replaceAll("@[0-9a-f]{12}", "@COMMIT")
                        .replaceAll("standard [0-9a-f]{10}", "standard DIGEST"));
        assertThat(ran.text()).contains("refused by the policy");
        assertThat(work.git("ls-remote", running.remote("closing"), "main").text())
                .startsWith(before);
        assertThat(files("data/repositories")).containsExactlyInAnyOrderElementsOf(files);
        assertThat(files("data/scratch")).isEmpty();

        JsonNode refused = Running.json(running.get("/api/repositories/closing/pushes/2"));
        assertThat(refused.get("state").asText()).isEqualTo("REFUSED");
        assertThat(running.get("/api/repositories/closing/pushes/2/report?format=html")
                        .body())
                .contains("BUSL-1.1");
    }

    @Test
    void refusesAnAssignmentThatIsAdded() {
        Work work = work("assigning");
        work.push(running.remote("assigning"));
        Work.Ran ran = work.write(
                        "CONTRIBUTING.md",
                        "# Contributing\n\nContributors must sign a copyright assignment agreement that assigns their"
                                + " copyright to Acme, Inc. before we can accept contributions.\n")
                .commit("how to contribute")
                .push(running.remote("assigning"));
        assertThat(ran.text()).contains("would assign their rights").contains("Developer Certificate of Origin");
        assertThat(ran.code()).isNotZero();
    }

    @Test
    void refusesToRewriteHistory() {
        Work work = work("rewriting");
        work.write("a.c", "int a;\n").commit("a").push(running.remote("rewriting"));
        work.must("reset", "--quiet", "--hard", "HEAD~1");
        Work.Ran ran = work.write("b.c", "int b;\n").commit("b").push(running.remote("rewriting"), "--force", "main");
        assertThat(ran.text()).contains("would rewrite history").contains("Revert with new commits");
        assertThat(work.push(running.remote("rewriting"), ":main").text()).contains("can't be deleted");
    }

    @Test
    void keepsOtherBranchesAndTagsUnjudged() {
        Work work = work("branching");
        work.push(running.remote("branching"));
        work.must("checkout", "--quiet", "-b", "try");
        work.must("tag", "v1");
        Work.Ran ran = work.license("BUSL-1.1").commit("tried").push(running.remote("branching"), "try", "v1");
        assertThat(ran.code()).as(ran.text()).isZero();
        JsonNode push = Running.json(running.get("/api/repositories/branching/pushes/2"));
        assertThat(push.get("verdict").isNull()).isTrue();
        // What waits on another branch is judged once the judged branch would have it.
        assertThat(work.push(running.remote("branching"), "try:main").code()).isNotZero();
    }

    @Test
    void asksForAToken() {
        Work work = work("asking");
        String wrong = "cg_0123456789ab_" + "0".repeat(64);
        assertThat(work.push(running.remote("asking", wrong)).code()).isNotZero();
        assertThat(work.push(running.address() + "/git/asking.git").code()).isNotZero();
        assertThat(Running.json(running.get("/api/repositories/asking/pushes"))).isEmpty();
    }

    @Test
    void refusesAPushThatIsTooLarge() {
        Work work = work("large");
        java.util.Random random = new java.util.Random(1);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 1_500_000; i++) {
            noise.append((char) ('!' + random.nextInt(90)));
        }
        Work.Ran ran = work.write("noise", noise.toString()).commit("large").push(running.remote("large"));
        assertThat(ran.code()).isNotZero();
        assertThat(work.git("ls-remote", running.remote("large")).text()).isEmpty();
    }

    @Test
    void refusesMoreReferencesThanThereMayBe() {
        Work work = work("many");
        for (int i = 0; i < 41; i++) {
            work.must("branch", "b" + i);
        }
        assertThat(work.push(running.remote("many"), "--all").text()).contains("moves at most 20 references");
        assertThat(work.git("ls-remote", running.remote("many")).text()).isEmpty();
        String[] some = IntStream.range(0, 20).mapToObj(i -> "b" + i).toArray(String[]::new);
        String[] more = IntStream.range(20, 40).mapToObj(i -> "b" + i).toArray(String[]::new);
        assertThat(work.push(running.remote("many"), some).code()).isZero();
        assertThat(work.push(running.remote("many"), more).code()).isZero();
        assertThat(work.push(running.remote("many"), "b40").text()).contains("has at most 40 references");
        assertThat(work.push(running.remote("many"), ":b0").code()).isZero();
        assertThat(work.push(running.remote("many"), "b40").code()).isZero();
    }

    @Test
    void refusesAListOfReferencesWithoutEnd() {
        Work work = work("endless");
        String head = work.head();
        StringBuilder packed = new StringBuilder("# pack-refs with: peeled fully-peeled sorted \n");
        for (int i = 1_000; i < 4_000; i++) {
            packed.append(head)
                    .append(" refs/heads/a-name-of-some-length-for-a-branch/")
                    .append(i)
                    .append('\n');
        }
        work.write(".git/packed-refs", packed.toString());
        Work.Ran ran = work.push(running.remote("endless"), "--all");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.text()).contains("a push moves at most 20 of them; push them in several");
        assertThat(work.git("ls-remote", running.remote("endless")).text()).isEmpty();
    }

    @Test
    void pushesAndSwapsAtOnceAreEachJudgedByOneSetOfRules() {
        running.post("/api/packs", "application/zip", Packs.zip("1.0.0", "1/4"));
        List<Work> works =
                IntStream.range(0, 2).mapToObj(i -> work("swapped" + i)).toList();
        List<CompletableFuture<Void>> clients = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Work work = works.get(i);
            String remote = running.remote("swapped" + i);
            clients.add(CompletableFuture.runAsync(() -> {
                for (int j = 0; j < 4; j++) {
                    Work.Ran ran = work.write("f" + j, "x").commit("c" + j).push(remote);
                    assertThat(ran.code()).as(ran.text()).isZero();
                }
            }));
        }
        for (int i = 0; clients.stream().anyMatch(one -> !one.isDone()); i++) {
            running.post(i % 2 == 0 ? "/api/packs/workshop/1.0.0/activate" : "/api/packs/standard/activate", "");
        }
        clients.forEach(CompletableFuture::join);
        running.post("/api/packs/standard/activate", "");
        for (int i = 0; i < 2; i++) {
            JsonNode pushes = Running.json(running.get("/api/repositories/swapped" + i + "/pushes"));
            assertThat(pushes).hasSize(4);
            pushes.forEach(push -> assertThat(push.get("state").asText()).isEqualTo("ACCEPTED"));
            // A report is refused where its rules give another judgement than was written down.
            for (int number = 1; number <= 4; number++) {
                String path = "/api/repositories/swapped" + i + "/pushes/" + number + "/report?format=json";
                assertThat(running.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void aReportIsWholeOrNotFoundWhileItsRepositoryIsDeleted() {
        Work work = work("vanishing");
        work.push(running.remote("vanishing"));
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> running.get("/api/repositories/vanishing/pushes/1/report?format=html")
                                .statusCode()))
                .toList();
        assertThat(running.delete("/api/repositories/vanishing").statusCode()).isEqualTo(204);
        assertThat(answers.stream().map(CompletableFuture::join)).allMatch(status -> status == 200 || status == 404);
    }

    @Test
    void namesNeverLeaveTheStorage() {
        for (String name : List.of("..%2F..%2Fetc", "..", "%2e%2e%2fx", "kept.git%2f..%2f..", "a//b", "%00")) {
            assertThat(running.get("/git/" + name + ".git/info/refs?service=git-upload-pack")
                            .statusCode())
                    .as(name)
                    .isIn(400, 401, 403, 404);
        }
        assertThat(running.post("/api/repositories", "{\"name\":\"../x\"}").statusCode())
                .isEqualTo(400);
        assertThat(running.post("/api/repositories", "{\"name\":\"A\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void ofTwoPushesAtOnceToTheSamePlaceOneIsTaken() {
        running.repository("racing");
        List<Work> works = IntStream.range(0, 3)
                .mapToObj(i -> Work.of(folder.resolve("racing" + i), "MIT")
                        .write("f" + i, "x")
                        .commit("c" + i))
                .toList();
        List<Work.Ran> rans = works.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> one.push(running.remote("racing"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(rans.stream().filter(one -> one.code() == 0))
                .as(rans.toString())
                .hasSize(1);
        String there =
                works.get(0).git("ls-remote", running.remote("racing"), "main").text();
        assertThat(works.stream().filter(one -> there.startsWith(one.head()))).hasSize(1);
        long accepted = Stream.of(Running.json(running.get("/api/repositories/racing/pushes")))
                .flatMap(list -> {
                    java.util.List<JsonNode> all = new java.util.ArrayList<>();
                    list.forEach(all::add);
                    return all.stream();
                })
                .filter(one -> one.get("state").asText().equals("ACCEPTED"))
                .count();
        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void aReportThatIsAskedForAfterItsRepositoryWasDeletedIsNotFound() {
        Work work = work("deleted");
        work.push(running.remote("deleted"));
        assertThat(running.delete("/api/repositories/deleted").statusCode()).isEqualTo(204);
        assertThat(running.get("/api/repositories/deleted/pushes/1/report").statusCode())
                .isEqualTo(404);
        running.repository("deleted");
        assertThat(Running.json(running.get("/api/repositories/deleted/pushes")))
                .isEmpty();
        assertThat(work.git("ls-remote", running.remote("deleted")).text()).isEmpty();
    }
}
