package org.commonsgovernance.collect.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A bare repository whose commits are written byte by byte, so that anything can stand in them. */
final class TestRepository implements AutoCloseable {
    private final Repository repository;
    private final Path folder;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<String> links = new TreeSet<>();
    private List<ObjectId> parents = new ArrayList<>();

    TestRepository(Path folder) throws IOException {
        this.folder = folder;
        this.repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        repository.create(true);
    }

    Path folder() {
        return folder;
    }

    TestRepository file(String name, String text) {
        files.put(name, text);
        return this;
    }

    /** A symbolic link. */
    TestRepository link(String name, String target) {
        links.add(name);
        return file(name, target);
    }

    TestRepository without(String name) {
        files.remove(name);
        return this;
    }

    /** A commit with these lines for author and committer, such as {@code A <a@b.c> 1690000000 +0200}. */
    ObjectId commit(String author, String committer, String message) throws IOException {
        return commit(
                ("author " + author + "\ncommitter " + committer + "\n\n" + message).getBytes(StandardCharsets.UTF_8));
    }

    /** A commit by whoever wrote it. */
    ObjectId commit(String author, String message) throws IOException {
        return commit(author, author, message);
    }

    /** A commit with these bytes after its tree and parents. */
    ObjectId commit(byte[] rest) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            for (Map.Entry<String, String> file : files.entrySet()) {
                tree.append(
                        file.getKey(),
                        links.contains(file.getKey()) ? FileMode.SYMLINK : FileMode.REGULAR_FILE,
                        inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
            }
            StringBuilder head = new StringBuilder("tree ")
                    .append(inserter.insert(tree).name())
                    .append('\n');
            parents.forEach(
                    parent -> head.append("parent ").append(parent.name()).append('\n'));
            byte[] begin = head.toString().getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[begin.length + rest.length];
            System.arraycopy(begin, 0, all, 0, begin.length);
            System.arraycopy(rest, 0, all, begin.length, rest.length);
            ObjectId id = inserter.insert(Constants.OBJ_COMMIT, all);
            inserter.flush();
            parents = new ArrayList<>(List.of(id));
            RefUpdate update = repository.updateRef(Constants.HEAD);
            update.setNewObjectId(id);
            update.forceUpdate();
            return id;
        }
    }

    /** Drops a file's content from the objects, as of a copy that was fetched without it. */
    void lose(String text) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            String id = inserter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8))
                    .name();
            Files.delete(folder.resolve("objects/" + id.substring(0, 2) + "/" + id.substring(2)));
        }
    }

    void tag(String name, ObjectId commit) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
        update.setNewObjectId(commit);
        update.update();
    }

    /** The next commit has these parents. */
    void onto(ObjectId... commits) {
        parents = new ArrayList<>(List.of(commits));
    }

    @Override
    public void close() {
        repository.close();
    }
}
