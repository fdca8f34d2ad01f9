package org.commonsgovernance.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Serves one editor. */
public final class RulesLanguageServer {
    /** Logs every end of a stream with its trace; held here, so that its level stays. */
    private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

    private RulesLanguageServer() {}

    /**
     * Serves an editor that speaks the Language Server Protocol through streams, until it says exit or closes its stream.
     * Every thread that was started has ended when this returns.
     *
     * @param in what the editor writes; closed at the end
     * @param out what the editor reads
     * @return 0 where the editor asked to shut down before, else 1, as the protocol has it
     */
    public static int serve(InputStream in, OutputStream out) {
        return serve(in, out, Analysis.PAUSE_MILLIS);
    }

    /** @param pauseMillis how long after a change it waits for another one */
    static int serve(InputStream in, OutputStream out, long pauseMillis) {
        PROTOCOL_LOG.setLevel(Level.WARNING);
        ScheduledExecutorService analysis = Executors.newSingleThreadScheduledExecutor(named("rules-analysis"));
        ExecutorService answers = Executors.newSingleThreadExecutor(named("rules-answers"));
        ExecutorService listening = Executors.newSingleThreadExecutor(named("rules-listening"));
        Session session = new Session(analysis, answers, pauseMillis);
        try {
            Launcher<LanguageClient> launcher =
                    LSPLauncher.createServerLauncher(session, in, out, listening, UnaryOperator.identity());
            session.connect(launcher.getRemoteProxy());
            Future<Void> streamEnd = launcher.startListening();
            listening.execute(() -> session.ended().complete(null)); // its turn comes when the stream has ended
            await(session.ended());
            streamEnd.cancel(true);
            return session.isShutDown() ? 0 : 1;
        } finally {
            analysis.shutdownNow();
            answers.shutdownNow();
            close(in);
            listening.shutdownNow();
        }
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static void await(CompletableFuture<?> end) {
        try {
            end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("it is never completed by a failure", e);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
