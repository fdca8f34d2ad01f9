package org.commonsgovernance.audit.cli;

import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** A progress bar for what takes longer than people like to wait; silent in a pipe. Not safe to share between threads. */
final class SlowProgress implements LongConsumer, AutoCloseable {
    private static final long SILENT_NANOSECONDS = 2_000_000_000L;

    private final String what;
    private final boolean isShown;
    private final long begin = System.nanoTime();
    private @Nullable ProgressBar bar;

    /**
     * @param what is under way, as a word or two
     * @param isQuiet whether nothing is shown even on a terminal
     */
    SlowProgress(String what, boolean isQuiet) {
        this.what = what;
        this.isShown = !isQuiet && CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** So much is done. How much there is, nobody knows before the end. */
    @Override
    public void accept(long done) {
        if (!isShown || System.nanoTime() - begin < SILENT_NANOSECONDS) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(-1)
                    .clearDisplayOnFinish()
                    .build();
        }
        bar.stepTo(done);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
