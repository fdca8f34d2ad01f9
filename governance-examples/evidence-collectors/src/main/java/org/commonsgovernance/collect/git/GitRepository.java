package org.commonsgovernance.collect.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.commonsgovernance.collect.FileHistory;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A git repository, bare or not, seen from one commit. It is read as data: nothing is checked out, so that no hook, filter
 * or attribute of it runs.
 */
public final class GitRepository implements AutoCloseable {
    private final Repository repository;
    private final String name;
    private final RevCommit head;
    private final Tree tree;

    private GitRepository(Repository repository, String name, RevCommit head) {
        this.repository = repository;
        this.name = name;
        this.head = head;
        this.tree = new GitTree(repository, name, head);
    }

    /**
     * Opens a repository at a commit.
     *
     * @param folder its work tree or its git folder
     * @param name by which locators call it: an address where others find it, or a word
     * @param revision a branch, tag or commit
     * @throws InvalidInputException if there is no repository, or no such commit in it
     */
    public static GitRepository open(Path folder, String name, String revision) {
        Path gitFolder = gitFolder(folder);
        Repository repository = null;
        try {
            repository = new FileRepositoryBuilder()
                    .setGitDir(gitFolder.toFile())
                    .setBare()
                    .setMustExist(true)
                    .build();
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id == null) {
                throw InvalidInputException.of(
                        folder.toString(),
                        revision.equals(Constants.HEAD) ? "has no commit yet" : "has no commit \"" + revision + "\"");
            }
            try (RevWalk walk = new RevWalk(repository)) {
                return new GitRepository(repository, name, walk.parseCommit(id));
            }
        } catch (IOException | IllegalArgumentException e) {
            if (repository != null) {
                repository.close();
            }
            throw InvalidInputException.of(folder.toString(), "can't be read as a git repository: " + e.getMessage());
        } catch (InvalidInputException e) {
            if (repository != null) {
                repository.close();
            }
            throw e;
        }
    }

    /**
     * Sees a repository that is open already, wherever its objects lie, from a commit. Closing it leaves the other open.
     *
     * @param name by which locators call it
     * @param revision a branch, tag or commit
     * @throws InvalidInputException if there is no such commit in it
     */
    public static GitRepository of(Repository repository, String name, String revision) {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id == null) {
                throw InvalidInputException.of(name, "has no commit \"" + revision + "\"");
            }
            try (RevWalk walk = new RevWalk(repository)) {
                GitRepository seen = new GitRepository(repository, name, walk.parseCommit(id));
                repository.incrementOpen();
                return seen;
            }
        } catch (IOException e) {
            throw InvalidInputException.of(name, "can't be read as a git repository: " + e.getMessage());
        }
    }

    private static Path gitFolder(Path folder) {
        Path inside = folder.resolve(Constants.DOT_GIT);
        if (Files.isRegularFile(inside)) {
            throw InvalidInputException.of(
                    folder.toString(), "has a .git that leads elsewhere; name the repository that it leads to");
        }
        Path gitFolder = Files.isDirectory(inside) ? inside : folder;
        if (!Files.isDirectory(gitFolder.resolve("objects")) || !Files.isRegularFile(gitFolder.resolve("HEAD"))) {
            throw InvalidInputException.of(
                    folder.toString(), "is no git repository: it holds neither .git nor objects and HEAD");
        }
        if (Files.exists(gitFolder.resolve("objects/info/alternates"))) {
            throw InvalidInputException.of(
                    folder.toString(),
                    "borrows objects from another repository, which would be read without being asked for; repack it"
                            + " with git repack -a and remove objects/info/alternates");
        }
        return gitFolder;
    }

    /** By which locators call it. */
    public String name() {
        return name;
    }

    /** The commit seen from, as 40 hex digits. */
    public String head() {
        return head.name();
    }

    /** The day of that commit, by its committer, in universal time. */
    public LocalDate day() {
        return CommitParser.day(head);
    }

    /** Whether the history was cut off when it was fetched, so that earlier work is missing. */
    public boolean isShallow() {
        return Files.exists(repository.getDirectory().toPath().resolve("shallow"));
    }

    /** The files at that commit. */
    public Tree tree() {
        return tree;
    }

    /** What the mailmap at that commit says; empty where there is none. */
    public Mailmap mailmap() {
        String text = tree.text(".mailmap");
        return text == null ? Mailmap.NONE : Mailmap.parse(text);
    }

    /**
     * Hands on every commit that merges nothing, later ones first.
     *
     * @param forkPoint a commit whose history belongs to a parent project and is left out; null where there is none
     * @param isSized of which it is told how large they are, which takes long
     * @return what that lets others see
     * @throws InvalidInputException if there is no such commit, or an object is missing or broken
     */
    public HistoryOpenness commits(@Nullable String forkPoint, Predicate<Commit> isSized, Consumer<Commit> each) {
        CommitParser parser = new CommitParser();
        int files = 0;
        long commits = 0;
        long tags = 0;
        try (RevWalk walk = new RevWalk(repository);
                CommitSizes sizes = new CommitSizes(repository)) {
            walk.markStart(walk.lookupCommit(head));
            walk.setRevFilter(RevFilter.NO_MERGES);
            if (forkPoint != null) {
                walk.markUninteresting(walk.parseCommit(resolve(forkPoint)));
            }
            Set<ObjectId> tagged = tagged();
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                Commit parsed = parser.parse(commit.name(), Objects.requireNonNull(commit.getRawBuffer()));
                each.accept(isSized.test(parsed) ? parsed.withSize(sizes.of(commit)) : parsed);
                commit.disposeBody();
                commits++;
                tags += tagged.contains(commit) ? 1 : 0;
                files += commit.getParentCount() == 0 && !isShallow() ? GitTree.count(repository, commit) : 0;
            }
            return new HistoryOpenness(files, commits, tags, sizes.unknown());
        } catch (IOException e) {
            throw InvalidInputException.of(name, "a commit can't be read: " + e.getMessage());
        }
    }

    /** The commits that tags lead to. */
    private Set<ObjectId> tagged() throws IOException {
        Set<ObjectId> tagged = new HashSet<>();
        for (Ref tag : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
            ObjectId commit = repository.getRefDatabase().peel(tag).getPeeledObjectId();
            tagged.add(commit == null ? tag.getObjectId() : commit);
        }
        return tagged;
    }

    private ObjectId resolve(String revision) throws IOException {
        ObjectId id = repository.resolve(revision + "^{commit}");
        if (id == null) {
            throw InvalidInputException.of(name, "has no commit \"" + revision + "\"");
        }
        return id;
    }

    /** The day of a commit, in universal time. */
    public LocalDate day(String revision) {
        try (RevWalk walk = new RevWalk(repository)) {
            RevCommit commit = walk.parseCommit(resolve(revision));
            return CommitParser.day(commit);
        } catch (IOException e) {
            throw InvalidInputException.of(name, "the commit \"" + revision + "\" can't be read: " + e.getMessage());
        }
    }

    /** How files changed along the first parents up to that commit. */
    public FileHistory files() {
        return new GitFileHistory(repository, name, head);
    }

    @Override
    public void close() {
        repository.close();
    }
}
