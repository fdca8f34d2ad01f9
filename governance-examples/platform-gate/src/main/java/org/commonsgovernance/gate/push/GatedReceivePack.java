package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.commonsgovernance.gate.judge.Decision;
import org.commonsgovernance.gate.policy.Action;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoreException;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.UnpackException;
import org.eclipse.jgit.internal.submodule.SubmoduleValidator.SubmoduleValidationException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UnpackErrorHandler;
import org.eclipse.jgit.util.io.CountingOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One push. Its objects are in quarantine; it is judged, written down, its objects are released, the references move, and
 * that is written down: in this order, so that after a crash at any moment the references tell what was taken.
 */
final class GatedReceivePack extends ReceivePack implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatedReceivePack.class);

    private final StoredRepository repository;
    private final Quarantine quarantine;
    private final Current current;
    private final Gate gate;
    private final String by;
    private final PushLimits limits;
    private final Folders folders;
    private final ReentrantLock lock;
    private Decision decision = Decision.none();
    private @Nullable StoredPush push;
    private boolean hasMoved;
    private @Nullable PushInput input;
    private final long began = System.nanoTime();

    GatedReceivePack(
            StoredRepository repository,
            Quarantine quarantine,
            Folders folders,
            Repositories repositories,
            Gate gate,
            PushLimits limits,
            String by) {
        super(quarantine.repository());
        this.repository = repository;
        this.quarantine = quarantine;
        this.current = new Current(repository, repositories, gate, limits.refs());
        this.gate = gate;
        this.by = by;
        this.limits = limits;
        this.folders = folders;
        this.lock = folders.lock(repository.id());
        setMaxPackSizeLimit(limits.packBytes());
        setMaxObjectSizeLimit(limits.objectBytes());
        setCheckReferencedObjectsAreReachable(true);
        // Old histories have people without addresses and trees with modes in an old form.
        setObjectChecker(new ObjectChecker().setAllowInvalidPersonIdent(true).setAllowLeadingZeroFileMode(true));
        UnpackErrorHandler telling = getUnpackErrorHandler();
        setUnpackErrorHandler(e -> {
            tellUnpackError(e);
            telling.handleUnpackException(e);
        });
        setPreReceiveHook((pack, commands) -> judge(commands));
    }

    @Override
    public void receive(InputStream in, OutputStream out, @Nullable OutputStream messages) throws IOException {
        PushInput read = new PushInput(in, limits);
        input = read;
        CountingOutputStream written = new CountingOutputStream(out);
        try {
            super.receive(read, written, messages);
        } catch (UnpackException | PackProtocolException e) { // told where there was a way to
            if (e instanceof PackProtocolException) {
                GitFailures.log("/git/" + repository.name(), e);
            }
            if (written.getCount() == 0) {
                new PacketLineOut(written).writeString("ERR " + e.getMessage());
            }
            read.listed();
            GitFailures.readOn(read, limits.packBytes());
        }
    }

    @Override
    protected void receivePackAndCheckConnectivity()
            throws IOException, LargeObjectException, SubmoduleValidationException {
        if (input != null) {
            input.listed();
        }
        super.receivePackAndCheckConnectivity();
    }

    /** Git tells the pusher what the system said; whose fault it is, it does not. */
    private void tellUnpackError(Throwable e) {
        boolean isFull = folders.isFull(e);
        LOG.atWarn()
                .addKeyValue("repository", repository.name())
                .addKeyValue("by", by)
                .addKeyValue("because", e.toString())
                .addKeyValue("isDiskFull", isFull)
                .log("the objects of a push could not be taken");
        if (isFull) {
            sendMessage(
                    "The disk of the platform has no room for this push: nothing of it was taken. Tell whoever runs it.");
        } else if (current.isGone()) {
            sendMessage("The repository was deleted meanwhile: nothing of this push was taken.");
        }
    }

    private void judge(Collection<ReceiveCommand> all) {
        List<ReceiveCommand> commands = List.copyOf(all);
        if (commands.size() > limits.refsAtOnce()) {
            Current.reject(
                    commands, "a push moves at most " + limits.refsAtOnce() + " references; push them in several");
            return;
        }
        try {
            if (!lock.tryLock(gate.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                Current.reject(commands, "other pushes to this repository take long; try again later");
                return;
            }
            current.require(commands, getRepository().getRefDatabase());
            gate.settleOthers(repository, folders);
            List<ReceiveCommand> left = commands.stream()
                    .filter(one -> one.getResult() == Result.NOT_ATTEMPTED)
                    .toList();
            if (left.size() < commands.size()) {
                Current.reject(left, "another reference of this push can't be moved");
                return;
            }
            decide(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Current.reject(commands, "the platform is stopping; try again");
        } catch (IOException | UncheckedIOException | StoreException e) {
            LOG.atError()
                    .addKeyValue("repository", repository.name())
                    .addKeyValue("by", by)
                    .addKeyValue("because", e.toString())
                    .log("a push could not be kept");
            Current.reject(commands, "the platform could not keep it; nothing was taken; try again later");
        } catch (RuntimeException e) {
            LOG.error("a push to {} could not be judged", repository.name(), e);
            Current.reject(commands, "an error of the platform; nothing was taken");
        }
    }

    private boolean isJudged(ReceiveCommand command) {
        return gate.judges(repository, command.getRefName());
    }

    private void decide(List<ReceiveCommand> commands) throws IOException {
        long begin = System.nanoTime();
        List<ReceiveCommand> judged = commands.stream().filter(this::isJudged).toList();
        List<ReceiveCommand> rewritten = judged.stream()
                .filter(one -> one.getType() == ReceiveCommand.Type.UPDATE_NONFASTFORWARD)
                .toList();
        decision = gate.decide(repository, getRepository(), judged, rewritten);
        boolean isRefused = decision.action() == Action.REFUSE;
        StoredPush written = gate.write(
                repository,
                decision,
                isRefused ? StoredPush.State.REFUSED : StoredPush.State.PENDING,
                by,
                commands,
                System.nanoTime() - begin);
        push = written;
        LOG.atInfo()
                .addKeyValue("repository", repository.name())
                .addKeyValue("push", written.number())
                .addKeyValue("by", by)
                .addKeyValue("outcome", written.outcome())
                .addKeyValue("verdict", String.valueOf(written.verdict()))
                .addKeyValue("millisReceiving", TimeUnit.NANOSECONDS.toMillis(begin - began))
                .addKeyValue("millisJudging", written.millis())
                .log("push judged");
        written.told().lines().forEach(this::sendMessage);
        if (isRefused) {
            Current.reject(commands, "refused by the policy; see above");
            return;
        }
        setAtomic(true);
        quarantine.release();
    }

    /** Called after the judging; what it does is acknowledged once it returns. */
    @Override
    protected void executeCommands() {
        StoredPush pending = push;
        if (pending == null || pending.state() != StoredPush.State.PENDING) {
            return;
        }
        super.executeCommands();
        List<ReceiveCommand> commands = getAllCommands();
        hasMoved = commands.stream().allMatch(one -> one.getResult() == Result.OK);
        if (hasMoved) {
            folders.keepMoved(repository, commands);
        }
        gate.settle(repository, pending, decision, hasMoved);
    }

    @Override
    public void close() {
        boolean isMine = lock.isHeldByCurrentThread();
        try {
            if (isMine && hasMoved) {
                folders.join(repository);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("packs of {} could not be joined; they stay as they are", repository.name(), e);
        } finally {
            if (isMine) {
                lock.unlock();
            }
            quarantine.close();
        }
    }
}
