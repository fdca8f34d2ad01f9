package org.commonsgovernance.collect.git;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.commonsgovernance.collect.FileHistory;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The files of the top folder along the first parents of a commit: what a project's main line held, and since when. Later
 * commits are read first, as packs hold most earlier trees by what they differ in from later ones.
 */
final class GitFileHistory implements FileHistory {
    private final Repository repository;
    private final String name;
    private final ObjectId head;

    /** @param head the commit whose first parents are the main line */
    GitFileHistory(Repository repository, String name, ObjectId head) {
        this.repository = repository;
        this.name = name;
        this.head = head;
    }

    /** A commit that changed wanted files. */
    private record Change(RevCommit commit, Map<String, ObjectId> before, Map<String, ObjectId> now) {}

    @Override
    public List<Version> topLevel(Predicate<String> wantedName) {
        // The same few names come in every commit.
        Map<String, Boolean> asked = new HashMap<>();
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            walk.setFirstParent(true);
            walk.setRetainBody(false);
            walk.markStart(walk.lookupCommit(head));
            List<Version> versions = new ArrayList<>();
            for (Change change : changes(walk, reader, file -> asked.computeIfAbsent(file, wantedName::test))) {
                walk.parseBody(change.commit());
                add(versions, change);
                change.commit().disposeBody();
            }
            return versions;
        } catch (IOException e) {
            throw InvalidInputException.of(name, "the history of files can't be read: " + e.getMessage());
        }
    }

    /** Earliest first. */
    private static Deque<Change> changes(RevWalk walk, ObjectReader reader, Predicate<String> wantedName)
            throws IOException {
        Deque<Change> changes = new ArrayDeque<>();
        TopFolder folder = new TopFolder(wantedName);
        RevCommit later = null;
        Map<String, ObjectId> ofLater = Map.of();
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            Map<String, ObjectId> now = later != null && commit.getTree().equals(later.getTree())
                    ? ofLater
                    : folder.files(
                            reader.open(commit.getTree(), Constants.OBJ_TREE).getCachedBytes());
            if (later != null && !now.equals(ofLater)) {
                changes.addFirst(new Change(later, now, ofLater));
            }
            later = commit;
            ofLater = now;
        }
        if (later != null && !ofLater.isEmpty()) {
            changes.addFirst(new Change(later, Map.of(), ofLater));
        }
        return changes;
    }

    private void add(List<Version> versions, Change change) {
        String commit = change.commit().name();
        LocalDate day = CommitParser.day(change.commit());
        change.before().forEach((path, id) -> {
            if (!change.now().containsKey(path)) {
                versions.add(new Version(path, day, commit, null, true));
            }
        });
        change.now().forEach((path, id) -> {
            if (!id.equals(change.before().get(path))) {
                versions.add(new Version(path, day, commit, GitTree.text(repository, id), false));
            }
        });
    }

    @Override
    public String locator(Version version) {
        return name + " " + version.path() + "@" + version.commit().substring(0, 12);
    }
}
