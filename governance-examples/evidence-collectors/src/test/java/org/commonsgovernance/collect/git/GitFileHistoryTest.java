package org.commonsgovernance.collect.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.collect.FileHistory;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFileHistoryTest {
    private static final String FIRST = "A <a@acme.example> 1690000000 +0000";

    @TempDir
    Path folder;

    private TestRepository repository;

    @BeforeEach
    void make() throws IOException {
        repository = new TestRepository(folder.resolve("r"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    /** What became of each file whose name begins with L, oldest first. */
    private List<String> told() {
        try (GitRepository opened = GitRepository.open(folder.resolve("r"), "r", "HEAD")) {
            return opened.files().topLevel(name -> name.startsWith("L")).stream()
                    .map(GitFileHistoryTest::told)
                    .toList();
        }
    }

    private static String told(FileHistory.Version version) {
        return version.path() + (version.isRemoved() ? " removed" : " " + version.text());
    }

    @Test
    void versions_come_oldest_first_and_only_of_wanted_files() throws IOException {
        repository.file("LICENSE", "one").file("a", "x").file("z", "x").commit(FIRST, "first");
        repository.file("a", "y").file("z", "y").commit(FIRST, "others");
        repository.file("LICENSE", "two").file("z", "z").commit(FIRST, "other words");
        repository.file("b", "new").commit(FIRST, "one more of the others");
        repository.file("LICENSE", "one").commit(FIRST, "back");
        repository.without("LICENSE").file("LICENCE", "one").commit(FIRST, "another name");
        assertThat(told())
                .containsExactly("LICENSE one", "LICENSE two", "LICENSE one", "LICENSE removed", "LICENCE one");
    }

    @Test
    void a_change_and_its_undoing_are_both_told() throws IOException {
        repository.file("a", "x").file("LICENSE", "one").commit(FIRST, "first");
        repository.without("LICENSE").commit(FIRST, "gone");
        repository.file("LICENSE", "one").commit(FIRST, "back");
        assertThat(told()).containsExactly("LICENSE one", "LICENSE removed", "LICENSE one");
    }

    @Test
    void the_main_line_follows_first_parents() throws IOException {
        ObjectId first = repository.file("LICENSE", "one").commit(FIRST, "first");
        ObjectId side = repository.file("LICENSE", "side").commit(FIRST, "side");
        repository.onto(first);
        ObjectId main = repository.file("LICENSE", "one").file("a", "x").commit(FIRST, "main");
        repository.onto(main, side);
        repository.file("LICENSE", "both").commit(FIRST, "merge");
        assertThat(told()).containsExactly("LICENSE one", "LICENSE both");
    }

    @Test
    void nothing_is_told_where_nothing_is_wanted() throws IOException {
        repository.file("a", "x").commit(FIRST, "first");
        repository.file("a", "y").commit(FIRST, "second");
        assertThat(told()).isEmpty();
    }
}
