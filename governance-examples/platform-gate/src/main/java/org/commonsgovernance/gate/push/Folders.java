package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Where repositories lie: a folder each, called by its number. One writer at a time in each. */
public final class Folders {
    private final Path folder;
    private final Scratch scratch;
    private final ConcurrentHashMap<Long, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** @param scratch on the same disk, for objects that are not taken yet */
    public Folders(Path folder, Scratch scratch) {
        this.folder = folder;
        this.scratch = scratch;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(long repository) {
        return folder.resolve(repository + ".git");
    }

    Scratch scratch() {
        return scratch;
    }

    /** Held by whoever changes a repository. */
    public ReentrantLock lock(long repository) {
        return locks.computeIfAbsent(repository, id -> new ReentrantLock(true));
    }

    /** Makes the folder, if it is not there or not whole. */
    public void create(StoredRepository repository) {
        try (Repository made = new FileRepositoryBuilder()
                .setGitDir(of(repository.id()).toFile())
                .setBare()
                .build()) {
            if (!made.getObjectDatabase().exists()) {
                made.create(true);
            }
            StoredConfig config = made.getConfig();
            // What is acknowledged outlives a power cut.
            config.setBoolean("core", null, "fsyncObjectFiles", true);
            config.setBoolean("core", null, "fsyncRefFiles", true);
            config.setBoolean("core", null, "logAllRefUpdates", false);
            config.setBoolean("receive", null, "autogc", false);
            config.save();
            made.updateRef(Constants.HEAD).link(repository.branch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a repository; whoever asked closes it. */
    public Repository open(StoredRepository repository) throws IOException {
        return new FileRepositoryBuilder()
                .setGitDir(of(repository.id()).toFile())
                .setBare()
                .setMustExist(true)
                .build();
    }

    /** Throws the folder away. */
    public void delete(StoredRepository repository) {
        Path gone = scratch.folder("deleted");
        try {
            if (Files.exists(of(repository.id()))) {
                Files.move(of(repository.id()), gone.resolve("repository"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Scratch.delete(gone);
        }
        locks.remove(repository.id());
    }

    /**
     * Makes the folders that are missing, and throws those away that belong to no repository. Locks that a process left
     * which was ended are taken away: nobody else writes here.
     */
    public void heal(List<StoredRepository> repositories) {
        for (StoredRepository one : repositories) {
            unlock(of(one.id()));
            create(one);
        }
        Set<Path> known = repositories.stream().map(one -> of(one.id())).collect(Collectors.toSet());
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(one -> !known.contains(one)).forEach(Scratch::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unlock(Path gitFolder) {
        if (!Files.exists(gitFolder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(gitFolder)) {
            for (Path file : walk.filter(Folders::isLeftOver).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLeftOver(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".lock") || name.endsWith(".keep");
    }
}
