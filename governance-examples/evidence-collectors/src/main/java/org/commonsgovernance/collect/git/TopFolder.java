package org.commonsgovernance.collect.git;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/**
 * The wanted files of one tree after the other. The trees of neighbouring commits are the same but for a few ids, so that
 * a tree is only read anew where something else differs from the one before.
 */
final class TopFolder {
    private final Predicate<String> wantedName;
    private byte[] tree = {};
    private Map<String, ObjectId> files = Map.of();

    /** For each entry of the tree, where it ends: its id is last in it. */
    private int[] ends = new int[64];

    private int entries;
    private final BitSet wanted = new BitSet();

    TopFolder(Predicate<String> wantedName) {
        this.wantedName = wantedName;
    }

    /**
     * The wanted files that lie in a tree, sorted; the same map as before where they are the same files.
     *
     * @param next the tree as git keeps it; not changed later by anyone
     */
    Map<String, ObjectId> files(byte[] next) {
        if (!differsElsewhereOnly(next)) {
            read(next);
        }
        tree = next;
        return files;
    }

    /** Whether all that differs from the tree before are ids of entries that are not wanted. */
    private boolean differsElsewhereOnly(byte[] next) {
        if (next.length != tree.length) {
            return false;
        }
        int from = 0;
        for (int same = Arrays.mismatch(next, tree);
                same >= 0;
                same = Arrays.mismatch(next, from, next.length, tree, from, tree.length)) {
            int found = Arrays.binarySearch(ends, 0, entries, from + same + 1);
            int entry = found < 0 ? -found - 1 : found;
            boolean isId = entry < entries && from + same >= ends[entry] - Constants.OBJECT_ID_LENGTH;
            if (!isId || wanted.get(entry)) {
                return false;
            }
            from = ends[entry];
        }
        return true;
    }

    private void read(byte[] next) {
        Map<String, ObjectId> found = new TreeMap<>();
        entries = 0;
        wanted.clear();
        CanonicalTreeParser at = new CanonicalTreeParser();
        for (at.reset(next); !at.eof(); at.next(1)) {
            FileMode mode = at.getEntryFileMode();
            boolean isFile = mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
            if (isFile && wantedName.test(at.getEntryPathString())) {
                found.put(at.getEntryPathString(), at.getEntryObjectId());
                wanted.set(entries);
            }
            if (entries == ends.length) {
                ends = Arrays.copyOf(ends, entries * 2);
            }
            ends[entries++] = at.idOffset() + Constants.OBJECT_ID_LENGTH;
        }
        files = found;
    }
}
