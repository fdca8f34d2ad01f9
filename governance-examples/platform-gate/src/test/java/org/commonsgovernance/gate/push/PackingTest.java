package org.commonsgovernance.gate.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.gate.ops.Scratch;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
    @TempDir
    private Path folder = Path.of(".");

    private long packs() throws IOException {
        try (Stream<Path> list = Files.list(folder.resolve("work/.git/objects/pack"))) {
            return list.filter(one -> one.toString().endsWith(".pack")).count();
        }
    }

    @Test
    void joinsManySmallPacksAndLosesNothing() throws IOException {
        Work work = Work.of(folder.resolve("work"), "MIT");
        work.must("repack", "-d", "-q");
        for (int i = 1; i < Packing.MANY - 1; i++) {
            work.write("f" + i, "text " + i).commit("c" + i);
            work.must("repack", "-d", "-q");
        }
        Scratch scratch = new Scratch(folder.resolve("scratch"));
        String lost = work.git("rev-parse", "HEAD:f1").text().strip();
        work.must("update-ref", "refs/heads/main", "HEAD~5"); // what no reference leads to stays too
        try (Repository open = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve("work/.git").toFile())
                        .build();
                Repository other = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve("work/.git").toFile())
                        .build()) {
            assertThat(other.getObjectDatabase().has(ObjectId.fromString(lost))).isTrue();
            assertThat(Packing.join(open, scratch)).as("few").isZero();
            work.write("last", "text").commit("last");
            work.must("repack", "-d", "-q");
            long before = packs();
            assertThat(Packing.join(other, scratch)).isEqualTo((int) before);
            assertThat(packs()).isEqualTo(1);
            // Whoever has it open goes on.
            assertThat(open.open(ObjectId.fromString(lost)).getSize()).isPositive();
        }
        Work.Ran fsck = work.git("fsck", "--full", "--strict", "--no-dangling");
        assertThat(fsck.code()).as(fsck.text()).isZero();
        assertThat(work.git("cat-file", "-p", lost).text()).isEqualTo("text 1");
    }
}
