package org.commonsgovernance.gate.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.Database;
import org.commonsgovernance.gate.store.NewPush;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash leaves between two steps, and what becomes of it. */
class RecoveryTest {
    private static final String NONE = "0".repeat(40);

    @TempDir
    private Path folder = Path.of(".");

    private Database database;
    private Repositories repositories;
    private Pushes pushes;
    private Folders folders;
    private StoredRepository repository;
    private Work work;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("gate.db"));
        repositories = new Repositories(database);
        pushes = new Pushes(database);
        folders = new Folders(folder.resolve("repositories"), new Scratch(folder.resolve("scratch")));
        repository = Objects.requireNonNull(repositories.create("one", "refs/heads/main", null, null));
        folders.create(repository);
        work = Work.of(folder.resolve("work"), "MIT");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredPush pending() {
        return pushes.add(new NewPush(
                repository.id(),
                StoredPush.State.PENDING,
                "somebody",
                "PASS",
                work.head(),
                null,
                "",
                1,
                List.of(new NewPush.Ref("refs/heads/main", NONE, work.head()))));
    }

    private StoredPush.State after() {
        Recovery.run(repositories, pushes, folders);
        return pushes.of(repository, 1).get(0).state();
    }

    @Test
    void aPushWhoseReferencesMovedWasTaken() {
        work.must("push", "--quiet", folders.of(repository.id()).toString(), "main");
        pending();
        assertThat(after()).isEqualTo(StoredPush.State.ACCEPTED);
    }

    @Test
    void aPushWhoseReferencesDidNotMoveIsLost() {
        pending();
        assertThat(after()).isEqualTo(StoredPush.State.LOST);
        assertThat(pushes.standing(repository.id())).isNull();
    }

    @Test
    void locksOfAProcessThatEndedAreTakenAway() throws IOException {
        Path lock = folders.of(repository.id()).resolve("refs/heads/main.lock");
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "");
        Recovery.run(repositories, pushes, folders);
        assertThat(lock).doesNotExist();
    }

    @Test
    void theFolderOfADeletedRepositoryIsThrownAwayAndAMissingOneIsMade() {
        StoredRepository other = Objects.requireNonNull(repositories.create("two", "refs/heads/main", null, null));
        folders.create(other);
        repositories.delete(other); // and the process ends
        Scratch.delete(folders.of(repository.id()));
        Recovery.run(repositories, pushes, folders);
        assertThat(folders.of(other.id())).doesNotExist();
        assertThat(folders.of(repository.id()).resolve("HEAD")).exists();
    }

    @Test
    void aFolderThatTheDatabaseNeverKnewIsLeftAloneAndTold() throws IOException {
        Path strange = folder.resolve("repositories/99.git");
        Files.createDirectories(strange.resolve("objects"));
        assertThatThrownBy(() -> Recovery.run(repositories, pushes, folders))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("99.git")
                .hasMessageContaining("another database");
        assertThat(strange).exists();
    }

    @Test
    void aPackWithoutItsIndexIsTakenAway() throws IOException {
        Path half = folders.of(repository.id()).resolve("objects/pack/pack-1.pack");
        Files.writeString(half, "");
        Recovery.run(repositories, pushes, folders);
        assertThat(half).doesNotExist();
    }

    @Test
    void aWriteThatFailsHalfWayLeavesNothing() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> pushes.add(new NewPush(
                        repository.id(),
                        StoredPush.State.PENDING,
                        "somebody",
                        "PASS",
                        null,
                        null,
                        "",
                        1,
                        List.of(
                                new NewPush.Ref("refs/heads/main", NONE, work.head()),
                                new NewPush.Ref("refs/heads/main", NONE, work.head()))))))
                .isInstanceOf(org.commonsgovernance.gate.store.StoreException.class);
        assertThat(pushes.of(repository, 10)).isEmpty();
    }
}
