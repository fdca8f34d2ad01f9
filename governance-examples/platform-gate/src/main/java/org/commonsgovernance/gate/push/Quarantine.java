package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonsgovernance.gate.ops.Scratch;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Where the objects of one push wait. The repository seen through it has them beside its own; nobody else sees them, and
 * of a push that is refused nothing stays. (JGit itself would put them among the repository's objects at once.)
 */
final class Quarantine implements AutoCloseable {
    private final Path folder;
    private final Path objects;
    private final Path home;
    private final Repository repository;

    private Quarantine(Path folder, Path objects, Path home, Repository repository) {
        this.folder = folder;
        this.objects = objects;
        this.home = home;
        this.repository = repository;
    }

    static Quarantine of(Path gitFolder, Scratch scratch) throws IOException {
        Path folder = scratch.folder("push");
        try {
            Path objects = Files.createDirectories(folder.resolve("objects"));
            Files.createDirectories(objects.resolve("pack"));
            Path home = gitFolder.resolve("objects");
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(gitFolder.toFile())
                    .setObjectDirectory(objects.toFile())
                    .addAlternateObjectDirectory(home.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
            return new Quarantine(folder, objects, home, repository);
        } catch (IOException | RuntimeException e) {
            Scratch.delete(folder);
            throw e;
        }
    }

    /** The references as they are, and all objects. */
    Repository repository() {
        return repository;
    }

    /** Moves the objects to the others. Each pack goes before its index, so that no reader finds one without the other. */
    void release() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(objects)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(one -> !name(one).endsWith(".keep"))
                    .sorted(Comparator.comparing(Quarantine::isIndex).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
        for (Path file : files) {
            Path target = home.resolve(objects.relativize(file));
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        Durable.folder(home.resolve("pack"));
    }

    private static boolean isIndex(Path file) {
        return name(file).endsWith(".idx");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public void close() {
        repository.close();
        Scratch.delete(folder);
    }
}
