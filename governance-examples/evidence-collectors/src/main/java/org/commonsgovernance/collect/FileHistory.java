package org.commonsgovernance.collect;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How files changed along the main line of a repository. */
public interface FileHistory {
    /**
     * A file as it was from a commit on.
     *
     * @param path the file
     * @param day the commit's day
     * @param commit the commit's id
     * @param text as {@link Tree#text} gives it; null where it was removed, or is not read for its size
     * @param isRemoved whether the commit removed it
     */
    record Version(
            String path,
            LocalDate day,
            String commit,
            @Nullable String text,
            boolean isRemoved) {}

    /**
     * Every version of every file that lies in the top folder and whose name is wanted, oldest first. A file that is
     * there from the first commit on begins with that commit.
     */
    List<Version> topLevel(Predicate<String> wantedName);

    /** Where others find a version again: repository, path and commit. */
    String locator(Version version);
}
