package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonsgovernance.gate.limits.Causes;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.store.StoredRepository;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceiveCommand;

/** Where repositories lie: a folder each, called by its number. One writer at a time in each. */
public final class Folders {
    private static final Pattern NAME = Pattern.compile("([0-9]{1,18})\\.git");

    /** As Linux and macOS, Windows, and quotas say it. */
    private static final Pattern NO_ROOM =
            Pattern.compile("no space left|not enough space|quota exceeded", Pattern.CASE_INSENSITIVE);

    private static final long FULL_BYTES = 4_000_000;

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

    /** How many bytes the disk has left for what is kept. */
    public long bytesLeft() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether something failed for lack of room. What was written of it may be gone again, so that there is room now: what
     * the system said is asked first.
     */
    boolean isFull(Throwable failure) {
        return Causes.of(failure)
                        .anyMatch(cause -> NO_ROOM.matcher(String.valueOf(cause.getMessage()))
                                .find())
                || bytesLeft() < FULL_BYTES;
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

    /** Has the disk keep that references moved: the database must not tell of it before. */
    void keepMoved(StoredRepository repository, Collection<ReceiveCommand> commands) {
        Path home = of(repository.id());
        Durable.folder(home); // packed references
        commands.stream()
                .map(one -> home.resolve(one.getRefName()).getParent())
                .distinct()
                .filter(Files::isDirectory)
                .forEach(Durable::folder);
    }

    /** Joins the packs of a repository where there are many. To be called by whoever holds its lock. */
    void join(StoredRepository repository) throws IOException {
        try (Repository open = open(repository)) {
            Packing.join(open, scratch);
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
     * Makes the folders that are missing, and throws those away whose repository was deleted. Locks that a process left
     * which was ended are taken away: nobody else writes here.
     *
     * @param last the largest number that a repository ever had
     * @throws InvalidInputException if there is a folder of a larger number: it was kept by another database, and nothing of
     *     it is touched
     */
    public void heal(List<StoredRepository> repositories, long last) {
        requireOwn(last);
        for (StoredRepository one : repositories) {
            unlock(of(one.id()));
            create(one);
        }
        Set<Path> known = repositories.stream().map(one -> of(one.id())).collect(Collectors.toSet());
        try (Stream<Path> list = Files.list(folder)) {
            list.filter(one -> !known.contains(one) && number(one) > 0).forEach(Scratch::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOwn(long last) {
        try (Stream<Path> list = Files.list(folder)) {
            List<Path> strange = list.filter(one -> number(one) > last).sorted().toList();
            if (!strange.isEmpty()) {
                throw InvalidInputException.of(
                        folder.toString(),
                        "holds %s, of which the database knows nothing: it belongs to another database; put that one back, or move the folder away"
                                .formatted(strange.get(0).getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the repository that a folder is called by; 0 where it is called otherwise. */
    private static long number(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
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
        // A pack comes before its index, and its index goes before it.
        boolean isHalf =
                name.endsWith(".pack") && !Files.exists(file.resolveSibling(name.replaceFirst("[.]pack$", ".idx")));
        return name.endsWith(".lock") || name.endsWith(".keep") || isHalf;
    }
}
