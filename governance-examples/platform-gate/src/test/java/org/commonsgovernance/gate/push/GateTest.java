package org.commonsgovernance.gate.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.commonsgovernance.gate.Work;
import org.commonsgovernance.gate.judge.Decision;
import org.commonsgovernance.gate.judge.Judge;
import org.commonsgovernance.gate.ops.Metrics;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.policy.Action;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.store.Database;
import org.commonsgovernance.gate.store.PackTable;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {
    @TempDir
    private Path folder = Path.of(".");

    @ParameterizedTest
    @EnumSource
    void whatCannotBeJudgedInTimeGoesAsThePolicySaysAndThePusherIsTold(Action otherwise) throws IOException {
        GatePolicy policy = new GatePolicy("gate.yaml", "", List.of(), Duration.ofNanos(1), otherwise, List.of());
        Scratch scratch = new Scratch(folder.resolve("scratch"));
        try (Database database = Database.open(folder.resolve("gate.db"));
                JudgeQueue queue = new JudgeQueue(1);
                Metrics metrics = new Metrics()) {
            Pushes pushes = new Pushes(database);
            Gate gate = new Gate(
                    policy,
                    new RulePacks(new PackTable(database), scratch),
                    new Judge(scratch, null),
                    queue,
                    pushes,
                    metrics,
                    "http://gate.example");
            Repositories repositories = new Repositories(database);
            StoredRepository stored = Objects.requireNonNull(repositories.create("one", "refs/heads/main", null, null));
            Folders folders = new Folders(folder.resolve("repositories"), scratch);
            folders.create(stored);
            Work work = Work.of(folder.resolve("work"), "MIT");
            work.must("push", "--quiet", folders.of(stored.id()).toString(), "main");
            ReceiveCommand command =
                    new ReceiveCommand(ObjectId.zeroId(), ObjectId.fromString(work.head()), "refs/heads/main");
            try (Repository open = folders.open(stored)) {
                Decision decision = gate.decide(stored, open, List.of(command), List.of());
                assertThat(decision.action()).isEqualTo(otherwise);
                StoredPush push =
                        gate.write(stored, decision, StoredPush.State.REFUSED, "somebody", List.of(command), 1);
                assertThat(push.told().replaceAll("\\s+", " "))
                        .contains("It was not judged: judging takes longer than the 0 seconds that there are")
                        .contains(otherwise == Action.REFUSE ? "then refuse it" : "then take it");
                assertThat(push.isJudged()).isFalse();
            }
        }
    }
}
