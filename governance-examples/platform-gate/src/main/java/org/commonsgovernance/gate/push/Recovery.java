package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.gate.store.NewPush;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredPush;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings database and references together after a crash. Which repositories there are the database tells; what is in
 * them their references tell. A push is written down before its references move, so that one which was acknowledged is in
 * both; of a pending one the references tell whether it was taken.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    /** To be called before anybody is served. */
    public static void run(Repositories repositories, Pushes pushes, Folders folders) {
        List<StoredRepository> all = repositories.all();
        folders.heal(all, repositories.last());
        Map<Long, StoredRepository> byId = new TreeMap<>();
        all.forEach(one -> byId.put(one.id(), one));
        for (StoredPush push : pushes.pending()) {
            settle(byId.get(push.repository()), push, pushes, folders);
        }
        all.forEach(one -> tellStrangeMoves(one, pushes, folders));
    }

    /**
     * Settles pushes to a repository that could not be written to their end, as of a full disk. To be called while nobody
     * else can push to it.
     */
    static void settle(StoredRepository repository, Pushes pushes, Folders folders) {
        for (StoredPush push : pushes.pending()) {
            if (push.repository() == repository.id()) {
                settle(repository, push, pushes, folders);
            }
        }
    }

    private static void settle(@Nullable StoredRepository repository, StoredPush push, Pushes pushes, Folders folders) {
        boolean hasMoved = repository != null && hasMoved(folders, repository, pushes.refs(push));
        pushes.settle(push, hasMoved);
        LOG.atWarn()
                .addKeyValue("repository", push.repository())
                .addKeyValue("push", push.number())
                .addKeyValue("taken", hasMoved)
                .log("a push that was not written down to its end is settled by where its references are");
    }

    /** Somebody else may have written into the folder, or a copy of it been put back: that is told, and not mended. */
    private static void tellStrangeMoves(StoredRepository repository, Pushes pushes, Folders folders) {
        NewPush.Ref last = pushes.lastMove(repository, repository.branch());
        if (last != null && !hasMoved(folders, repository, List.of(last))) {
            LOG.atError()
                    .addKeyValue("repository", repository.name())
                    .addKeyValue("branch", last.name())
                    .addKeyValue("expected", last.after())
                    .log("the branch is not where the last push that was taken left it");
        }
    }

    /** Pushes to a repository come one after the other, so that after the last one its references are as it left them. */
    private static boolean hasMoved(Folders folders, StoredRepository repository, List<NewPush.Ref> refs) {
        try (Repository open = folders.open(repository)) {
            for (NewPush.Ref ref : refs) {
                Ref now = open.getRefDatabase().exactRef(ref.name());
                ObjectId id = now == null || now.getObjectId() == null ? ObjectId.zeroId() : now.getObjectId();
                if (!id.name().equals(ref.after())) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("repository " + repository.name() + " can't be read", e);
        }
    }
}
