package org.commonsgovernance.lsp;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Takes up files that changed outside of the editor, where something of their folder is open. */
final class Watching implements WorkspaceService {
    private final Analysis analysis;

    Watching(Analysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams changed) {
        // There is nothing to configure.
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams changed) {
        Set<Path> concerned = new HashSet<>();
        for (FileEvent event : changed.getChanges()) {
            Path path = Documents.path(event.getUri());
            for (Path root : analysis.roots()) {
                // A pack beside this one may be what it is laid over.
                boolean isNear = path != null && root.getParent() != null && path.startsWith(root.getParent());
                if (isNear) {
                    concerned.add(root);
                }
            }
        }
        concerned.forEach(analysis::saved);
    }
}
