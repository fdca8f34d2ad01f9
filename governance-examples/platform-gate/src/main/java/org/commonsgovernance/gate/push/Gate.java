package org.commonsgovernance.gate.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.commonsgovernance.api.EvaluationException;
import org.commonsgovernance.gate.judge.Deciding;
import org.commonsgovernance.gate.judge.Decision;
import org.commonsgovernance.gate.judge.Judge;
import org.commonsgovernance.gate.judge.Judged;
import org.commonsgovernance.gate.judge.Objection;
import org.commonsgovernance.gate.ops.Metrics;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.packs.Rules;
import org.commonsgovernance.gate.policy.Clause;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.policy.NewFact;
import org.commonsgovernance.gate.store.NewPush;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.jspecify.annotations.Nullable;

/** Judges what pushes would make true, and writes them down. Safe to share between threads. */
public final class Gate {
    private final GatePolicy policy;
    private final RulePacks packs;
    private final Judge judge;
    private final JudgeQueue queue;
    private final Pushes pushes;
    private final Metrics metrics;
    private final Standing standing;
    private final String address;

    /** @param address where people reach the platform, for links; without a slash at its end */
    public Gate(
            GatePolicy policy,
            RulePacks packs,
            Judge judge,
            JudgeQueue queue,
            Pushes pushes,
            Metrics metrics,
            String address) {
        this.policy = policy;
        this.packs = packs;
        this.judge = judge;
        this.queue = queue;
        this.pushes = pushes;
        this.metrics = metrics;
        this.standing = new Standing(pushes, judge);
        this.address = address;
    }

    /** Whether a policy concerns a reference. */
    boolean judges(StoredRepository repository, String ref) {
        return policy.judges(ref, repository.branch());
    }

    /** How long a push may wait for the one before it. */
    Duration patience() {
        return policy.budget();
    }

    /**
     * Decides about the references that a push would move. Nothing is written.
     *
     * @param seen the repository with the objects of the push
     * @param rewritten judged references whose history the push would rewrite
     */
    Decision decide(
            StoredRepository repository, Repository seen, List<ReceiveCommand> judged, List<ReceiveCommand> rewritten) {
        if (judged.isEmpty()) {
            return Decision.none();
        }
        long begin = System.nanoTime();
        Decision decision = null;
        for (ReceiveCommand command : own(repository, judged)) {
            Duration left = policy.budget().minusNanos(System.nanoTime() - begin); // one budget for the whole push
            Decision one = judged(repository, seen, command.getNewId(), left);
            decision = decision == null ? one : stricter(decision, one);
        }
        metrics.judged(System.nanoTime() - begin);
        return (decision == null ? Decision.none() : decision).and(rewritten(rewritten));
    }

    /** The repository's own branch first: it is what is written down where all are judged alike. */
    private static List<ReceiveCommand> own(StoredRepository repository, List<ReceiveCommand> judged) {
        List<ReceiveCommand> sorted = new ArrayList<>(judged);
        sorted.sort((one, other) -> Boolean.compare(
                !one.getRefName().equals(repository.branch()),
                !other.getRefName().equals(repository.branch())));
        return sorted;
    }

    private static Decision stricter(Decision one, Decision other) {
        return other.action().compareTo(one.action()) > 0 ? other : one;
    }

    private Decision judged(StoredRepository repository, Repository seen, ObjectId commit, Duration left) {
        Rules rules = packs.inForce();
        try {
            return queue.within(left, isGivenUp -> {
                Judged before = standing.of(repository.id(), rules);
                Judged after = judge.commit(seen, commit, repository.name(), rules, isGivenUp);
                return Deciding.decide(policy, before, after);
            });
        } catch (JudgeQueue.TooLate | CancellationException e) {
            return Decision.unjudged(
                    e instanceof JudgeQueue.TooLate late && late.isFull()
                            ? "too many pushes wait to be judged"
                            : "judging takes longer than the " + policy.budget().toSeconds()
                                    + " seconds that there are",
                    policy.otherwise());
        } catch (InvalidInputException | EvaluationException e) {
            return Decision.unjudged(String.valueOf(e.getMessage()), policy.otherwise());
        }
    }

    /** What a repository is so far, by the rules in force; null where nothing was judged yet. */
    public @Nullable Judged standing(StoredRepository repository) {
        return standing.of(repository.id(), packs.inForce());
    }

    private List<Objection> rewritten(List<ReceiveCommand> commands) {
        List<Objection> objections = new ArrayList<>();
        for (Clause.OfFact clause : policy.clauses(Clause.OfFact.class)) {
            if (clause.fact() == NewFact.HISTORY_REWRITTEN && !commands.isEmpty()) {
                List<String> seen = commands.stream()
                        .map(one -> "%s from %s to %s"
                                .formatted(
                                        one.getRefName(),
                                        one.getOldId().abbreviate(12).name(),
                                        one.getNewId().abbreviate(12).name()))
                        .toList();
                String mend = clause.mend();
                objections.add(new Objection(
                        clause.then(),
                        "The push would rewrite history that is there.",
                        clause.place(),
                        clause.because(),
                        List.of(),
                        seen,
                        mend == null ? List.of() : List.of(mend)));
                break;
            }
        }
        return objections;
    }

    /** Writes a decision down, whole, before any reference moves. */
    StoredPush write(
            StoredRepository repository,
            Decision decision,
            StoredPush.State state,
            String by,
            List<ReceiveCommand> commands,
            long nanos) {
        Judged after = decision.after();
        String report = after == null ? null : address + "/repositories/" + repository.name() + "/pushes/{PUSH}";
        StoredPush push = pushes.add(new NewPush(
                repository.id(),
                state,
                by,
                decision.action().name(),
                head(repository, commands),
                after == null ? null : after.assessed(),
                PusherText.of(decision, repository.name(), report),
                TimeUnit.NANOSECONDS.toMillis(nanos),
                commands.stream()
                        .map(one -> new NewPush.Ref(
                                one.getRefName(),
                                one.getOldId().name(),
                                one.getNewId().name()))
                        .toList()));
        metrics.pushed(decision.action().name());
        return push;
    }

    private @Nullable String head(StoredRepository repository, List<ReceiveCommand> commands) {
        return own(repository, commands).stream()
                .filter(one -> judges(repository, one.getRefName()))
                .findFirst()
                .map(one -> one.getNewId().name())
                .orElse(null);
    }

    /** Settles what another push to the repository left open. To be called while nobody else can push to it. */
    void settleOthers(StoredRepository repository, Folders folders) {
        Recovery.settle(repository, pushes, folders);
    }

    /** Writes down whether the references moved. */
    void settle(StoredRepository repository, StoredPush push, Decision decision, boolean hasMoved) {
        pushes.settle(push, hasMoved);
        Judged after = decision.after();
        if (hasMoved && after != null) {
            standing.keep(repository.id(), push, after);
        }
    }

    /**
     * Judges a mirror after it was fetched, and writes that down. It is taken whatever the policy says: it lives elsewhere.
     */
    public StoredPush mirrored(StoredRepository repository, Repository seen, ReceiveCommand moved, String by) {
        long begin = System.nanoTime();
        Decision decision = decide(repository, seen, List.of(moved), List.of());
        return write(repository, decision, StoredPush.State.ACCEPTED, by, List.of(moved), System.nanoTime() - begin);
    }
}
