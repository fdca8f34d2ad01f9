package org.commonsgovernance.audit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectGitCommandTest {
    @TempDir
    private Path folder = Path.of(".");

    private String repository = "";
    private String dossier = "";

    @BeforeEach
    void makeRepository() throws GitAPIException, IOException {
        Path work = folder.resolve("Some Project");
        PersonIdent ann = new PersonIdent(
                "Ann", "ann@acme.example", Instant.parse("2023-07-22T10:00:00Z"), ZoneOffset.ofHours(2));
        try (Git git = Git.init().setDirectory(work.toFile()).call()) {
            for (int i = 0; i < 3; i++) {
                Files.writeString(work.resolve("file"), "text " + i);
                git.add().addFilepattern("file").call();
                git.commit()
                        .setMessage("change " + i)
                        .setAuthor(ann)
                        .setCommitter(ann)
                        .setSign(false)
                        .call();
            }
        }
        repository = work.toString();
        dossier = folder.resolve("out.yaml").toString();
    }

    @Test
    void a_repository_becomes_a_dossier_that_can_be_judged() throws IOException {
        Run run = Run.of("collect", "git", repository, "--out", dossier);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("3 commits that merge nothing, 0 of them signed off")
                .contains("unknown: which work was turned down; would tell: the forge's change requests");
        assertThat(Files.readString(Path.of(dossier)))
                .startsWith("id: some-project\n")
                .doesNotContain("ann@");
        assertThat(Run.of("assess", dossier).out()).startsWith("Some Project on 2023-07-22");
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        Run.of("collect", "git", repository, "--out", dossier);
        String again = folder.resolve("out2.yaml").toString();
        Run.of("collect", "git", repository, "--out", again);
        assertThat(folder.resolve("out2.contributions.ndjson"))
                .hasSameBinaryContentAs(folder.resolve("out.contributions.ndjson"));
        assertThat(Files.readString(Path.of(again)).replace("out2.", "out."))
                .isEqualTo(Files.readString(Path.of(dossier)));
    }

    @Test
    void quiet_says_nothing() {
        assertThat(Run.of("collect", "git", repository, "--out", dossier, "--quiet")
                        .err())
                .isEmpty();
    }

    @Test
    void what_is_no_repository_ends_with_1_and_writes_nothing() {
        Run run = Run.of("collect", "git", folder.toString(), "--out", dossier);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is no git repository");
        assertThat(Path.of(dossier)).doesNotExist();
        Run since = Run.of("collect", "git", repository, "--since", "2030", "--out", dossier);
        assertThat(since.err()).contains("holds no work of that time");
        assertThat(Path.of(dossier)).doesNotExist();
        assertThat(folder.resolve("out.contributions.ndjson")).doesNotExist();
    }
}
