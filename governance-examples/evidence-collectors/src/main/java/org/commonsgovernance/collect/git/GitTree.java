package org.commonsgovernance.collect.git;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.collect.MixedText;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** The ordinary files of one commit. */
final class GitTree implements Tree {
    private final Repository repository;
    private final String name;
    private final RevCommit commit;
    private @Nullable Map<String, ObjectId> files;

    GitTree(Repository repository, String name, RevCommit commit) {
        this.repository = repository;
        this.name = name;
        this.commit = commit;
    }

    private Map<String, ObjectId> files() {
        if (files == null) {
            Map<String, ObjectId> found = new TreeMap<>();
            try (TreeWalk walk = new TreeWalk(repository)) {
                walk.addTree(commit.getTree());
                walk.setRecursive(true);
                while (walk.next()) {
                    FileMode mode = walk.getFileMode(0);
                    if (mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE)) {
                        found.put(walk.getPathString(), walk.getObjectId(0));
                    }
                }
            } catch (IOException e) {
                throw InvalidInputException.of(
                        name, "the files of " + commit.name() + " can't be read: " + e.getMessage());
            }
            files = found;
        }
        return files;
    }

    /** How many files a commit has. */
    static int count(Repository repository, RevCommit commit) throws IOException {
        int files = 0;
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                files++;
            }
        }
        return files;
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files().keySet());
    }

    @Override
    public @Nullable String text(String path) {
        ObjectId id = files().get(path);
        return id == null ? null : text(repository, id);
    }

    /** A file's text; null where it is too large or missing. */
    static @Nullable String text(Repository repository, ObjectId id) {
        try {
            ObjectLoader loader = repository.open(id);
            return loader.getSize() > MOST_BYTES
                    ? null
                    : MixedText.of(loader.getBytes(MOST_BYTES)).text();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public String locator(String path) {
        return name + " " + path + "@" + commit.abbreviate(12).name();
    }

    @Override
    public LocalDate day() {
        return CommitParser.day(commit);
    }
}
