package org.commonsgovernance.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonsgovernance.rules.file.UnsavedTexts;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.jspecify.annotations.Nullable;

/** The texts that are open in the editor. Safe to share between threads. */
final class Documents {
    private final Map<String, Document> open = new LinkedHashMap<>();

    /** The file of an address; null where it is none on this machine, as of texts that have no name yet. */
    static @Nullable Path path(String uri) {
        try {
            URI address = URI.create(uri);
            return "file".equalsIgnoreCase(address.getScheme())
                    ? Path.of(address).toAbsolutePath().normalize()
                    : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    /** The new text; null where it is no file's. */
    synchronized @Nullable Document open(TextDocumentItem item) {
        Path path = path(item.getUri());
        if (path == null) {
            return null;
        }
        Document document = new Document(item.getUri(), path, item.getVersion(), item.getText());
        open.put(item.getUri(), document);
        return document;
    }

    /** The changed text; null where it is not open. */
    synchronized @Nullable Document change(
            String uri, @Nullable Integer version, List<TextDocumentContentChangeEvent> changes) {
        Document before = open.get(uri);
        if (before == null) {
            return null;
        }
        Document after = before.changed(version == null ? before.version() + 1 : version, changes);
        open.put(uri, after);
        return after;
    }

    /** The text as it was last; null where it was not open. */
    synchronized @Nullable Document close(String uri) {
        return open.remove(uri);
    }

    synchronized @Nullable Document get(String uri) {
        return open.get(uri);
    }

    /** Those whose files are asked for. */
    synchronized Collection<Document> all(Predicate<Path> asked) {
        return open.values().stream()
                .filter(document -> asked.test(document.path()))
                .toList();
    }

    /** All texts, to be read instead of their files. */
    synchronized UnsavedTexts unsaved() {
        return UnsavedTexts.of(open.values().stream()
                .collect(Collectors.toMap(Document::path, Document::text, (first, second) -> second)));
    }
}
