package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dossiers of a forge's export and of tables, and all of them as one. */
class CollectAndMergeTest {
    private static final String PULLS = """
            [{"url": "https://api.github.com/repos/acme/loom/pulls/1", "number": 1, "state": "closed",
              "user": {"login": "ann", "type": "User"}, "author_association": "OWNER",
              "created_at": "2024-02-01T10:00:00Z", "closed_at": "2024-02-02T10:00:00Z",
              "merged_at": "2024-02-02T10:00:00Z", "merged_by": {"login": "ann", "type": "User"}, "labels": []},
             {"url": "https://api.github.com/repos/acme/loom/pulls/2", "number": 2, "state": "closed",
              "user": {"login": "ben", "type": "User"}, "author_association": "CONTRIBUTOR",
              "created_at": "2024-03-01T10:00:00Z", "closed_at": "2024-03-02T10:00:00Z",
              "merged_at": "2024-03-02T10:00:00Z", "merged_by": {"login": "ann", "type": "User"}, "labels": []}]
            """;

    @TempDir
    private Path folder = Path.of(".");

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void a_forges_export_and_a_table_become_one_dossier() throws IOException {
        String pulls = write("pulls.json", PULLS);
        String table =
                write("work.csv", "contributor,affiliation,date,changesets\nann@acme.example,Acme,2024-02-01,3\n");
        Run forge = Run.of("collect", "forge", pulls, "--id", "loom", "--until", "2024", "--out", path("forge.yaml"));
        assertThat(forge.code()).as(forge.err()).isZero();
        assertThat(Files.readString(Path.of(path("forge.yaml"))))
                .contains("observed: 2024-01-01/2024-12-31")
                .contains("acceptedFromOutsiders: 1")
                .doesNotContain("ann")
                .doesNotContain("ben");
        Run tables = Run.of("collect", "table", table, "--id", "loom", "--out", path("table.yaml"));
        assertThat(tables.code()).as(tables.err()).isZero();
        assertThat(Files.readString(Path.of(path("table.yaml")))).contains("observed: 2024-02-01/2024-02-29");

        Run merged = Run.of("merge", path("forge.yaml"), path("table.yaml"), "--out", path("all.yaml"));
        assertThat(merged.code()).as(merged.err()).isZero();
        Run.of("merge", path("table.yaml"), path("forge.yaml"), "--out", path("again.yaml"));
        assertThat(Files.readString(Path.of(path("again.yaml"))).replace("again.", "all."))
                .isEqualTo(Files.readString(Path.of(path("all.yaml"))));
        assertThat(Run.of("assess", path("all.yaml")).out()).startsWith("loom on 2024-12-31");
    }

    @Test
    void what_differs_is_told_and_a_list_that_ends_early_too() throws IOException {
        String head = """
                id: loom
                observed: 2024-01-01/%s
                sources:
                  s: {locator: %s, basis: DOCUMENTED, speaker: SELF}
                facts:
                  Organization:
                    - {id: acme, name: Acme, legalForm: %s, source: s}
                  Complete:
                    - {id: all, kind: OFFERING, source: s}
                """;
        String one = write("one.yaml", head.formatted("2024-06-30", "register", "COMPANY"));
        String two = write("two.yaml", head.formatted("2024-12-31", "bylaws", "COOPERATIVE"));
        Run run = Run.of("merge", one, two, "--out", path("all.yaml"));
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("Organization \"acme\": legalForm is COOPERATIVE by bylaws, and COMPANY by register")
                .contains("the list of OFFERING is complete to 2024-06-30 only; assess with --as-of 2024-06-30");
        assertThat(Run.of("merge", one, two, "--out", path("all.yaml"), "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void what_cannot_be_used_ends_with_1_and_writes_nothing() throws IOException {
        String one = write("one.yaml", "id: one\nobserved: 2024\nfacts: {}\n");
        String two = write("two.yaml", "id: two\nobserved: 2024\nfacts: {}\n");
        Run ids = Run.of("merge", one, two, "--out", path("all.yaml"));
        assertThat(ids.code()).isEqualTo(1);
        assertThat(ids.err()).contains("these are several setups: one, two");
        Run broken = Run.of("merge", one, path("none.yaml"), "--out", path("all.yaml"));
        assertThat(broken.code()).isEqualTo(1);
        String truncated = write("cut.json", PULLS.substring(0, PULLS.length() - 40));
        Run forge = Run.of("collect", "forge", truncated, "--id", "x", "--until", "2024", "--out", path("all.yaml"));
        assertThat(forge.code()).isEqualTo(1);
        assertThat(forge.err()).contains("breaks off or is no JSON");
        Run undated = Run.of(
                "collect",
                "table",
                write("m.csv", "project,company,maintainers\nLoom,Acme,2\n"),
                "--id",
                "x",
                "--out",
                path("all.yaml"));
        assertThat(undated.code()).isEqualTo(1);
        assertThat(undated.err()).contains("names no day; give with --until the day on which it was true");
        assertThat(Path.of(path("all.yaml"))).doesNotExist();
        Run kept = Run.of(
                "collect",
                "forge",
                truncated,
                "--id",
                "x",
                "--until",
                "2024",
                "--keep-truncated",
                "--out",
                path("all.yaml"));
        assertThat(kept.code()).isZero();
    }
}
