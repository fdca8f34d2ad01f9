package org.commonsgovernance.api;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.commonsgovernance.api.internal.Require;
import org.commonsgovernance.api.model.Window;
import org.jspecify.annotations.Nullable;

/**
 * How many setups are judged in one go.
 *
 * @param threads how many judge at once; at least 1
 * @param ahead how many setups are held at most, being judged or waiting to be taken; at least {@code threads}
 * @param asOf the day judged; null for each setup's last observed one
 * @param window how far back work and measurements count
 * @param cancelled asked before each setup is read; once it says yes no more are, and those begun are handed on
 * @param progress told of each outcome
 */
public record BatchOptions(
        int threads,
        int ahead,
        @Nullable LocalDate asOf,
        Window window,
        BooleanSupplier cancelled,
        BatchProgress progress) {
    /** As many threads as processors, the last observed day, twelve months, never cancelled. */
    public static final BatchOptions STANDARD =
            threads(Math.max(1, Runtime.getRuntime().availableProcessors()));

    public BatchOptions {
        if (threads < 1 || ahead < threads) {
            throw new IllegalArgumentException("threads must be at least 1, and ahead at least as many: " + threads
                    + " threads, " + ahead + " ahead");
        }
        Require.present(window, "window");
        Require.present(cancelled, "cancelled");
        Require.present(progress, "progress");
    }

    /** So many threads, and eight times as many setups ahead. */
    public static BatchOptions threads(int threads) {
        return new BatchOptions(
                threads,
                Math.multiplyExact(threads, 8),
                null,
                Window.TWELVE_MONTHS,
                () -> false,
                (done, outcome) -> {});
    }

    public BatchOptions ahead(int setups) {
        return new BatchOptions(threads, setups, asOf, window, cancelled, progress);
    }

    public BatchOptions on(LocalDate day, Window back) {
        return new BatchOptions(threads, ahead, day, back, cancelled, progress);
    }

    public BatchOptions cancelledWhen(BooleanSupplier isCancelled) {
        return new BatchOptions(threads, ahead, asOf, window, isCancelled, progress);
    }

    public BatchOptions telling(BatchProgress listener) {
        return new BatchOptions(threads, ahead, asOf, window, cancelled, listener);
    }
}
