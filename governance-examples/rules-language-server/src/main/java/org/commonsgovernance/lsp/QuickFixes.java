package org.commonsgovernance.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.rules.problem.Suggestion;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** Writes what a message suggests: "did you mean". */
final class QuickFixes {
    private QuickFixes() {}

    static List<Either<Command, CodeAction>> of(Document document, List<Diagnostic> marks) {
        List<Either<Command, CodeAction>> fixes = new ArrayList<>();
        for (Diagnostic mark : marks) {
            String message = mark.getMessage();
            boolean isOurs = Marks.SOURCE.equals(mark.getSource());
            for (Suggestion.Made made : isOurs ? Suggestion.in(message) : List.<Suggestion.Made>of()) {
                Range range = range(document.lines(), mark.getRange(), made.written());
                if (range != null) {
                    fixes.add(Either.forRight(fix(document, mark, range, made)));
                }
            }
        }
        return fixes;
    }

    /** Where the word that is to be replaced stands; null where it does not by now. */
    private static @Nullable Range range(Lines lines, Range marked, String written) {
        int line = marked.getStart().getLine();
        int from = lines.line(line).indexOf(written, marked.getStart().getCharacter());
        boolean isIn = from >= 0
                && (marked.getEnd().getLine() > line
                        || from + written.length() <= marked.getEnd().getCharacter());
        return isIn ? new Range(new Position(line, from), new Position(line, from + written.length())) : null;
    }

    private static CodeAction fix(Document document, Diagnostic mark, Range range, Suggestion.Made made) {
        CodeAction fix = new CodeAction("Write \"" + made.instead() + "\" instead of \"" + made.written() + "\"");
        fix.setKind(CodeActionKind.QuickFix);
        fix.setDiagnostics(List.of(mark));
        fix.setIsPreferred(true);
        fix.setEdit(new WorkspaceEdit(Map.of(document.uri(), List.of(new TextEdit(range, made.instead())))));
        return fix;
    }
}
