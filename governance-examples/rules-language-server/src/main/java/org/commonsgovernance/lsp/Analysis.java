package org.commonsgovernance.lsp;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.commonsgovernance.rules.authoring.FolderDraft;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;

/**
 * Checks folders after changes, one at a time on one thread. What was found of texts that are others by now is dropped; the
 * last wins.
 */
final class Analysis {
    /** Who types pauses longer. */
    static final long PAUSE_MILLIS = 80;

    private static final Logger log = Logger.getLogger(Analysis.class.getName());

    private final Documents documents;
    private final ScheduledExecutorService thread;
    private final Consumer<PublishDiagnosticsParams> publish;
    private final long pauseMillis;
    private final Map<Path, Folder> folders = new HashMap<>();

    Analysis(
            Documents documents,
            ScheduledExecutorService thread,
            Consumer<PublishDiagnosticsParams> publish,
            long pauseMillis) {
        this.pauseMillis = pauseMillis;
        this.documents = documents;
        this.thread = thread;
        this.publish = publish;
    }

    /** What is known of a folder. Guarded by this object. */
    private static final class Folder {
        private long changes;
        private boolean isFullAsked;
        private @Nullable ScheduledFuture<?> waiting;
        private @Nullable FolderDraft draft;
        private Findings last = Findings.NONE;
        private final Set<Path> marked = new HashSet<>();
    }

    /** Checks a folder after a pause, unless it changes again in the meantime. */
    synchronized void changed(Path root) {
        schedule(root, pauseMillis, false);
    }

    /** Checks all of a folder now. */
    synchronized void saved(Path root) {
        schedule(root, 0, true);
    }

    /** Takes a folder's marks away once none of its files is open. */
    synchronized void closed(Path root) {
        Folder folder = folders.get(root);
        if (folder == null) {
            return;
        }
        if (!documents.all(path -> root.equals(RuleRoots.of(path))).isEmpty()) {
            schedule(root, 0, true);
            return;
        }
        if (folder.waiting != null) {
            folder.waiting.cancel(false);
        }
        folders.remove(root);
        folder.marked.forEach(path -> send(path, null, List.of()));
    }

    /** The folders of which something is open. */
    synchronized Set<Path> roots() {
        return Set.copyOf(folders.keySet());
    }

    /** What could be read of a folder last; it is read now where it was not before. Null where it can't be read. */
    @Nullable
    FolderDraft draft(Path root) {
        synchronized (this) {
            Folder folder = folders.get(root);
            if (folder != null && folder.draft != null) {
                return folder.draft;
            }
        }
        try {
            return FolderCheck.draft(root, documents.unsaved());
        } catch (InvalidInputException e) {
            return null;
        }
    }

    private void schedule(Path root, long millis, boolean isFull) {
        Folder folder = folders.computeIfAbsent(root, path -> new Folder());
        folder.changes++;
        folder.isFullAsked |= isFull;
        if (folder.waiting != null) {
            folder.waiting.cancel(false);
        }
        if (!thread.isShutdown()) {
            folder.waiting = thread.schedule(() -> checkOrLog(root), millis, TimeUnit.MILLISECONDS);
        }
    }

    private void checkOrLog(Path root) {
        try {
            check(root);
        } catch (RuntimeException e) {
            log.log(Level.SEVERE, "could not check " + root, e); // the server goes on with the next change
        }
    }

    private void check(Path root) {
        long asked;
        boolean isFull;
        Findings last;
        UnsavedTexts unsaved;
        Collection<Document> open;
        synchronized (this) {
            Folder folder = folders.get(root);
            if (folder == null) {
                return;
            }
            asked = folder.changes;
            isFull = folder.isFullAsked;
            last = folder.last;
            unsaved = documents.unsaved();
            open = documents.all(path -> root.equals(RuleRoots.of(path)));
        }
        FolderDraft draft = null;
        Findings findings;
        try {
            draft = FolderCheck.draft(root, unsaved);
            findings = FolderCheck.quick(root, draft, open, last);
        } catch (InvalidInputException e) {
            findings = new Findings(e.problems(), List.of());
        }
        if (!show(root, asked, draft, findings, open, false) || !isFull || draft == null) {
            return;
        }
        show(root, asked, draft, FolderCheck.full(root, unsaved, open), open, true);
    }

    /** Shows what was found, unless the texts are others by now; whether they are not. */
    private boolean show(
            Path root,
            long asked,
            @Nullable FolderDraft draft,
            Findings findings,
            Collection<Document> open,
            boolean isFull) {
        Map<Path, List<Diagnostic>> marks = new Marks(root, open).of(findings);
        synchronized (this) {
            Folder folder = folders.get(root);
            if (folder == null || folder.changes != asked) {
                return false;
            }
            folder.draft = better(draft, folder.draft);
            if (isFull) {
                folder.last = findings;
                folder.isFullAsked = false;
            }
            Set<Path> gone = new HashSet<>(folder.marked);
            gone.removeAll(marks.keySet());
            gone.forEach(path -> send(path, document(path, open), List.of()));
            marks.forEach((path, ofFile) -> send(path, document(path, open), ofFile));
            open.stream()
                    .filter(one -> !marks.containsKey(one.path()) && !gone.contains(one.path()))
                    .forEach(one -> send(one.path(), one, List.of()));
            folder.marked.clear();
            folder.marked.addAll(marks.keySet());
            return true;
        }
    }

    /** While a pack.yaml or policy.yaml is half written, what it said before is still the best that is known. */
    private static @Nullable FolderDraft better(@Nullable FolderDraft now, @Nullable FolderDraft before) {
        if (now == null || before == null) {
            return now == null ? before : now;
        }
        boolean saysLess = (now.packs().isEmpty() && !before.packs().isEmpty())
                || (now.policy().thresholds().isEmpty()
                        && !before.policy().thresholds().isEmpty());
        return saysLess ? before : now;
    }

    private static @Nullable Document document(Path path, Collection<Document> open) {
        return open.stream().filter(one -> one.path().equals(path)).findFirst().orElse(null);
    }

    private void send(Path path, @Nullable Document document, List<Diagnostic> marks) {
        PublishDiagnosticsParams all = document == null
                ? new PublishDiagnosticsParams(path.toUri().toString(), marks)
                : new PublishDiagnosticsParams(document.uri(), marks, document.version());
        publish.accept(all);
    }
}
