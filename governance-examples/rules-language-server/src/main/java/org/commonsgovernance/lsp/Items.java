package org.commonsgovernance.lsp;

import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Makes entries of completion lists. */
final class Items {
    private Items() {}

    /**
     * An entry.
     *
     * @param range what it replaces
     * @param place its place in the list, which keeps the model's order
     * @param about what it is, in Markdown; null where there is nothing to say
     */
    static CompletionItem of(String text, CompletionItemKind kind, Range range, int place, @Nullable String about) {
        CompletionItem item = new CompletionItem(text);
        item.setKind(kind);
        item.setSortText(String.format(Locale.ROOT, "%05d", place));
        item.setFilterText(text);
        item.setTextEdit(Either.forLeft(new TextEdit(range, text)));
        if (about != null) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, about));
        }
        return item;
    }

    /** Adds what follows the word, such as {@code ( | )}; where the editor can't be told to stop at the bar, only a fixed rest. */
    static void addRest(CompletionItem item, String rest, boolean takesSnippets) {
        boolean hasStop = rest.contains("|");
        if (rest.isEmpty() || (hasStop && !takesSnippets)) {
            return;
        }
        TextEdit edit = item.getTextEdit().getLeft();
        edit.setNewText(edit.getNewText() + rest.replace("|", "$0"));
        if (hasStop) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
    }
}
