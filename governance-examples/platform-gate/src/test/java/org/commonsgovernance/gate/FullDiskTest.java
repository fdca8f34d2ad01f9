package org.commonsgovernance.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.commonsgovernance.gate.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database may not grow: it fails then as it does on a full disk, with SQLITE_FULL. */
class FullDiskTest {
    @TempDir
    private Path folder = Path.of(".");

    private static void mayGrowTo(Running running, long pages) {
        running.platform().database().write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    /** Takes the room that is left in what there is. */
    private static void fill(Running running) {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        String name = "fill" + i;
                        running.platform().database().write(connection -> {
                            try (Statement statement = connection.createStatement()) {
                                return statement.executeUpdate(
                                        "INSERT INTO setting VALUES ('" + name + "', hex(zeroblob(200)))");
                            }
                        });
                    }
                })
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("full");
    }

    @Test
    void nothingIsLostAndAllGoesOnOnceThereIsRoom() {
        try (Running running = Running.in(folder.resolve("data"))) {
            running.repository("full");
            Work work = Work.of(folder.resolve("work"), "MIT");
            assertThat(work.push(running.remote("full")).code()).isZero();
            String before = work.head();

            mayGrowTo(running, 1); // no less than there are
            fill(running);
            int taken = 1;
            Work.Ran ran = work.write("a.c", "int a;\n").commit("a").push(running.remote("full"));
            for (; ran.code() == 0 && taken < 40; taken++) { // pages that are there have room for some
                before = work.head();
                ran = work.write("a" + taken + ".c", "int a;\n").commit("a").push(running.remote("full"));
            }
            assertThat(ran.code()).isNotZero();
            assertThat(ran.text()).contains("nothing was taken");
            assertThat(work.git("ls-remote", running.remote("full"), "main").text())
                    .startsWith(before);
            byte[] pack = Packs.zip("1.0.0", "1/4");
            assertThat(running.post("/api/packs", "application/zip", pack).statusCode())
                    .isIn(201, 503); // as there is room for it or not
            assertThat(running.get("/repositories/full").statusCode()).isEqualTo(200);
            assertThat(Running.json(running.get("/api/repositories/full/pushes")))
                    .hasSize(taken);

            mayGrowTo(running, 1_000_000);
            assertThat(work.push(running.remote("full")).code()).isZero();
            assertThat(running.post("/api/packs", "application/zip", pack).statusCode())
                    .isIn(200, 201);
            JsonNode pushes = Running.json(running.get("/api/repositories/full/pushes"));
            assertThat(pushes).hasSize(taken + 1);
            assertThat(pushes.get(0).get("head").asText()).isEqualTo(work.head());
        }
    }

    /** Folders that are gone fail as a disk does that takes nothing more. */
    @Test
    void aDiskThatFailsIsNoFaultOfWhoeverSends() throws IOException {
        Path data = folder.resolve("gone");
        try (Running running = Running.in(data)) {
            Files.delete(data.resolve("scratch"));
            assertStorageFailed(running.post("/api/packs", "application/zip", Packs.zip("1.0.0", "1/4")));
            Files.createDirectory(data.resolve("scratch"));
            Files.delete(data.resolve("repositories"));
            Files.writeString(data.resolve("repositories"), "no folder");
            assertStorageFailed(running.post("/api/repositories", "{\"name\":\"one\"}"));
            assertThat(Running.json(running.get("/api/repositories"))).isEmpty();

            Files.delete(data.resolve("repositories"));
            Files.createDirectory(data.resolve("repositories"));
            running.repository("one");
        }
    }

    private static void assertStorageFailed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Running.json(answer).get("type").asText()).endsWith("storage");
    }
}
