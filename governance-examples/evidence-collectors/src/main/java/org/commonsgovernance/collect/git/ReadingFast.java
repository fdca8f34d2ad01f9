package org.commonsgovernance.collect.git;

import org.eclipse.jgit.storage.file.WindowCacheConfig;

/** How JGit reads packs. Its defaults are made for servers with many repositories open. */
public final class ReadingFast {
    private static final int WINDOW = 1 << 20;
    private static final long MOST_MAPPED = 1L << 31;

    private ReadingFast() {}

    /**
     * Has packs mapped into memory, in this whole process and from now on: for programs whose only use of JGit is to read
     * one large history.
     */
    public static void inThisProcess() {
        WindowCacheConfig config = new WindowCacheConfig();
        config.setPackedGitMMAP(true);
        config.setPackedGitWindowSize(WINDOW);
        config.setPackedGitLimit(MOST_MAPPED);
        config.install();
    }
}
