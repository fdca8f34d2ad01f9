package org.commonsgovernance.collect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a repository at one commit. They are read, never run; links and submodules are left out. */
public interface Tree {
    /** Larger files are not read: what people write about a project is shorter. */
    int MOST_BYTES = 5_000_000;

    /** Every file, with {@code /} between folders, sorted. */
    List<String> paths();

    /**
     * A file as UTF-8, lines that are none as {@link MixedText} reads them; null if there is none of that path or it is
     * larger than {@link #MOST_BYTES}.
     */
    @Nullable
    String text(String path);

    /** Where others find a file again: repository, path and commit. */
    String locator(String path);

    /** The day of the commit. */
    LocalDate day();
}
