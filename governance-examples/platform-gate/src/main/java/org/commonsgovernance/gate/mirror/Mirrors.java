package org.commonsgovernance.gate.mirror;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.commonsgovernance.gate.push.Folders;
import org.commonsgovernance.gate.push.Gate;
import org.commonsgovernance.gate.push.PushLimits;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches mirrors and judges what they have become, one after the other. */
public final class Mirrors implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirrors.class);
    private static final int MOST_WAITING = 100;
    private static final int MOST_REFS = PushLimits.STANDARD.refs();
    private static final int IDLE_SECONDS = 60;
    private static final long SECONDS_TO_END = 20;

    private final Repositories repositories;
    private final Folders folders;
    private final Gate gate;
    private final Pushes pushes;
    private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                Thread made = new Thread(work, "mirrors");
                made.setDaemon(true);
                return made;
            });

    public Mirrors(Repositories repositories, Folders folders, Gate gate, Pushes pushes) {
        this.repositories = repositories;
        this.folders = folders;
        this.gate = gate;
        this.pushes = pushes;
    }

    /**
     * Has a mirror fetched and judged soon. One that waits already is fetched once.
     *
     * @param by who asked
     * @return false if too many wait
     */
    public boolean refresh(StoredRepository mirror, String by) {
        if (!waiting.add(mirror.id())) {
            return true;
        }
        try {
            thread.execute(() -> {
                waiting.remove(mirror.id()); // what comes from now on is another fetch
                fetch(mirror, by);
            });
            return true;
        } catch (RejectedExecutionException e) {
            waiting.remove(mirror.id());
            return false;
        }
    }

    private void fetch(StoredRepository mirror, String by) {
        ReentrantLock lock = folders.lock(mirror.id());
        lock.lock();
        try {
            if (repositories.find(mirror.name()) == null) {
                return; // deleted meanwhile
            }
            try (Repository repository = folders.open(mirror);
                    Git git = new Git(repository)) {
                ObjectId before = id(repository, mirror.branch());
                requireFew(mirror);
                git.fetch()
                        .setRemote(Objects.requireNonNull(mirror.origin()))
                        .setRefSpecs(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"))
                        .setTagOpt(TagOpt.NO_TAGS)
                        .setRemoveDeletedRefs(true)
                        .setTimeout(IDLE_SECONDS)
                        .call();
                ObjectId after = id(repository, mirror.branch());
                StoredPush last = pushes.standing(mirror.id());
                boolean isKnown = last != null && after.name().equals(last.head());
                if (isKnown || after.equals(ObjectId.zeroId())) {
                    LOG.info("mirror {}: nothing new on {}", mirror.name(), mirror.branch());
                    return;
                }
                StoredPush push =
                        gate.mirrored(mirror, repository, new ReceiveCommand(before, after, mirror.branch()), by);
                LOG.atInfo()
                        .addKeyValue("repository", mirror.name())
                        .addKeyValue("push", push.number())
                        .addKeyValue("outcome", push.outcome())
                        .addKeyValue("verdict", String.valueOf(push.verdict()))
                        .log("mirror judged");
            }
        } catch (GitAPIException | IOException | RuntimeException e) {
            LOG.warn("mirror {} could not be fetched", mirror.name(), e);
        } finally {
            lock.unlock();
        }
    }

    /** A mirror of endless references would fill the disk with them. */
    private static void requireFew(StoredRepository mirror) throws GitAPIException {
        int there = Git.lsRemoteRepository()
                .setRemote(Objects.requireNonNull(mirror.origin()))
                .setHeads(true)
                .setTags(true)
                .setTimeout(IDLE_SECONDS)
                .call()
                .size();
        if (there > MOST_REFS) {
            throw new IllegalStateException("it has " + there + " references, more than " + MOST_REFS);
        }
    }

    private static ObjectId id(Repository repository, String ref) throws IOException {
        Ref found = repository.getRefDatabase().exactRef(ref);
        return found == null || found.getObjectId() == null ? ObjectId.zeroId() : found.getObjectId();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
