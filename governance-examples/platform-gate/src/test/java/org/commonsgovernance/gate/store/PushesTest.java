package org.commonsgovernance.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushesTest {
    @TempDir
    private Path folder = Path.of(".");

    private static NewPush push(StoredRepository repository, String digest) {
        Bytes dossier = Bytes.of(digest.getBytes(StandardCharsets.UTF_8));
        return new NewPush(
                repository.id(),
                StoredPush.State.PENDING,
                "somebody",
                "PASS",
                digest,
                new NewPush.Assessed(
                        "DIAGONAL", "DIAGONAL", "DIAGONAL", digest, "r", null, "2025-12-31", dossier, null),
                "",
                1,
                List.of(new NewPush.Ref("refs/heads/main", "0", digest)));
    }

    /** The clock is set back by years between pushes, and forward again. */
    @Test
    void whatStandsIsThePushThatCameLastWhateverTheClockSays() {
        Deque<Instant> clock = new ArrayDeque<>(List.of(
                Instant.parse("2026-03-01T12:00:00Z"),
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("+1000000000-12-31T23:59:59Z"),
                Instant.parse("2026-02-28T12:00:00Z")));
        try (Database database = Database.open(folder.resolve("gate.db"))) {
            Repositories repositories = new Repositories(database);
            StoredRepository repository =
                    Objects.requireNonNull(repositories.create("one", "refs/heads/main", null, null));
            Pushes pushes = new Pushes(database, clock::removeFirst);
            for (String digest : List.of("a", "b", "c", "d")) {
                pushes.settle(pushes.add(push(repository, digest)), true);
            }
            assertThat(Objects.requireNonNull(pushes.standing(repository.id())).digest())
                    .isEqualTo("d");
            assertThat(pushes.of(repository, 10)).extracting(StoredPush::digest).containsExactly("d", "c", "b", "a");
            assertThat(Objects.requireNonNull(pushes.lastMove(repository, "refs/heads/main"))
                            .after())
                    .isEqualTo("d");
        }
    }
}
