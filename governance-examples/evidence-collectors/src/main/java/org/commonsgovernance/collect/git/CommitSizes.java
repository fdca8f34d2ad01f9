package org.commonsgovernance.collect.git;

import java.io.IOException;
import org.commonsgovernance.collect.Tree;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.io.NullOutputStream;
import org.jspecify.annotations.Nullable;

/** How large commits are. Each is compared with its parent, which takes long for a long history. */
final class CommitSizes implements AutoCloseable {

    private final DiffFormatter differences = new DiffFormatter(NullOutputStream.INSTANCE);

    private long unknown;

    CommitSizes(Repository repository) {
        // No configuration of the repository's own.
        differences.setReader(repository.newObjectReader(), new Config());
        differences.setBinaryFileThreshold(Tree.MOST_BYTES);
        differences.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.MYERS));
        differences.setDetectRenames(true);
    }

    /**
     * Lines added and lines removed, together; binary files have none, and a file that only moved has none. Null where
     * the repository lacks a file, as those do that were fetched without their largest ones.
     */
    @Nullable
    Long of(RevCommit commit) throws IOException {
        try {
            return lines(commit);
        } catch (MissingObjectException e) {
            unknown++;
            return null;
        }
    }

    /** How many could not be told. */
    long unknown() {
        return unknown;
    }

    private long lines(RevCommit commit) throws IOException {
        long lines = 0;
        RevCommit parent = commit.getParentCount() == 0 ? null : commit.getParent(0);
        for (DiffEntry entry : differences.scan(parent, commit)) {
            for (Edit edit : differences.toFileHeader(entry).toEditList()) {
                lines += edit.getLengthA() + edit.getLengthB();
            }
        }
        return lines;
    }

    @Override
    public void close() {
        differences.close();
    }
}
