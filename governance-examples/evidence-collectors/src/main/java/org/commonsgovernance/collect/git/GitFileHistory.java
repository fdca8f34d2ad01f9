package org.commonsgovernance.collect.git;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.commonsgovernance.collect.FileHistory;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The files of the top folder along the first parents of a commit: what a project's main line held, and since when. */
final class GitFileHistory implements FileHistory {
    private final Repository repository;
    private final String name;
    private final List<ObjectId> mainLine;

    /**
     * @param mainLine commits, earliest first
     */
    GitFileHistory(Repository repository, String name, List<ObjectId> mainLine) {
        this.repository = repository;
        this.name = name;
        this.mainLine = mainLine;
    }

    @Override
    public List<Version> topLevel(Predicate<String> wantedName) {
        List<Version> versions = new ArrayList<>();
        Map<String, ObjectId> before = new TreeMap<>();
        ObjectId treeBefore = ObjectId.zeroId();
        // The same few names come in every commit.
        Map<String, Boolean> asked = new HashMap<>();
        Predicate<String> isWanted = file -> asked.computeIfAbsent(file, wantedName::test);
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            for (ObjectId id : mainLine) {
                RevCommit commit = walk.parseCommit(id);
                if (!commit.getTree().getId().equals(treeBefore)) {
                    treeBefore = commit.getTree().getId().copy();
                    Map<String, ObjectId> now = wanted(reader, treeBefore, isWanted);
                    if (!now.equals(before)) {
                        add(versions, commit, before, now);
                        before = now;
                    }
                }
                commit.disposeBody();
            }
        } catch (IOException e) {
            throw InvalidInputException.of(name, "the history of files can't be read: " + e.getMessage());
        }
        return versions;
    }

    private static Map<String, ObjectId> wanted(ObjectReader reader, ObjectId tree, Predicate<String> wantedName)
            throws IOException {
        Map<String, ObjectId> wanted = new TreeMap<>();
        for (CanonicalTreeParser at = new CanonicalTreeParser(null, reader, tree); !at.eof(); at = at.next()) {
            FileMode mode = at.getEntryFileMode();
            boolean isFile = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
            if (isFile && wantedName.test(at.getEntryPathString())) {
                wanted.put(at.getEntryPathString(), at.getEntryObjectId());
            }
        }
        return wanted;
    }

    private void add(
            List<Version> versions, RevCommit commit, Map<String, ObjectId> before, Map<String, ObjectId> now) {
        LocalDate day = CommitParser.day(commit);
        before.forEach((path, id) -> {
            if (!now.containsKey(path)) {
                versions.add(new Version(path, day, commit.name(), null, true));
            }
        });
        now.forEach((path, id) -> {
            if (!id.equals(before.get(path))) {
                versions.add(new Version(path, day, commit.name(), GitTree.text(repository, id), false));
            }
        });
    }

    @Override
    public String locator(Version version) {
        return name + " " + version.path() + "@" + version.commit().substring(0, 12);
    }
}
