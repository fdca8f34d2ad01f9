package org.commonsgovernance.lsp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.rules.problem.SourceFile;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * A text that is open in the editor. Immutable.
 *
 * @param uri as the editor writes it
 * @param path the file
 * @param version counted by the editor
 * @param text as the editor holds it, whatever its line ends
 */
record Document(String uri, Path path, int version, String text) {

    /** The text after changes that follow each other. */
    Document changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        String now = text;
        for (TextDocumentContentChangeEvent change : changes) {
            Range range = change.getRange();
            if (range == null) {
                now = change.getText();
                continue;
            }
            Lines lines = Lines.of(now);
            int from = lines.offset(range.getStart());
            int to = Math.max(from, lines.offset(range.getEnd()));
            now = now.substring(0, from) + change.getText() + now.substring(to);
        }
        return new Document(uri, path, newVersion, now);
    }

    Lines lines() {
        return Lines.of(text);
    }

    /** The text as the library reads it. */
    SourceFile source() {
        return source(name());
    }

    /**
     * The text as the library reads it.
     *
     * @param called what messages call it
     * @throws org.commonsgovernance.rules.problem.InvalidInputException if it is no text that the library reads
     */
    SourceFile source(String called) {
        return SourceFile.decode(called, text.getBytes(StandardCharsets.UTF_8));
    }

    boolean isRules() {
        return path.toString().endsWith(".drl");
    }

    /** The file's name. */
    String name() {
        return String.valueOf(path.getFileName());
    }
}
