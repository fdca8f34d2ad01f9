package org.commonsgovernance.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.commonsgovernance.rules.authoring.FolderDraft;
import org.commonsgovernance.rules.format.FileFormat;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problems;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** Keeps the texts that are open, and answers about them. Answers are about the text as it was when they were asked for. */
final class Texting implements TextDocumentService {
    private final Documents documents;
    private final Analysis analysis;
    private final Executor thread;
    private final Definitions definitions;
    private volatile boolean takesSnippets;
    private volatile boolean isStopped;

    Texting(Documents documents, Analysis analysis, Executor thread) {
        this.documents = documents;
        this.analysis = analysis;
        this.thread = thread;
        this.definitions = new Definitions(documents);
    }

    void takeSnippets(boolean takes) {
        takesSnippets = takes;
    }

    void stop() {
        isStopped = true;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        Document document = documents.open(opened.getTextDocument());
        Path root = document == null ? null : RuleRoots.of(document.path());
        if (root != null) {
            analysis.saved(root);
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        Document document = documents.change(
                changed.getTextDocument().getUri(),
                changed.getTextDocument().getVersion(),
                changed.getContentChanges());
        Path root = document == null ? null : RuleRoots.of(document.path());
        if (root != null) {
            analysis.changed(root);
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        Path path = Documents.path(saved.getTextDocument().getUri());
        Path root = path == null ? null : RuleRoots.of(path);
        if (root != null && analysis.roots().contains(root)) {
            analysis.saved(root);
        } else if (root != null && documents.get(saved.getTextDocument().getUri()) != null) {
            analysis.saved(root); // the folder became one of rules by what was saved
        }
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        Document document = documents.close(closed.getTextDocument().getUri());
        if (document == null) {
            return;
        }
        analysis.roots().stream().filter(document.path()::startsWith).forEach(analysis::closed);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams asked) {
        return answer(asked.getTextDocument().getUri(), Either.forLeft(List.of()), (document, knowledge) -> {
            if (document.isRules()) {
                return Either.forLeft(RuleAnswers.complete(document, asked.getPosition(), knowledge, takesSnippets));
            }
            YamlAnswers yaml = YamlAnswers.of(document, knowledge);
            return Either.forLeft(yaml == null ? List.of() : yaml.complete(asked.getPosition()));
        });
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams asked) {
        CompletableFuture<Optional<Hover>> answer =
                answer(asked.getTextDocument().getUri(), Optional.empty(), (document, knowledge) -> {
                    YamlAnswers yaml = document.isRules() ? null : YamlAnswers.of(document, knowledge);
                    RuleAnswers.Said said = document.isRules()
                            ? RuleAnswers.hover(document, asked.getPosition(), knowledge)
                            : yaml == null ? null : yaml.hover(asked.getPosition());
                    return said == null
                            ? Optional.empty()
                            : Optional.of(new Hover(new MarkupContent(MarkupKind.MARKDOWN, said.text()), said.range()));
                });
        return answer.thenApply(said -> said.orElse(null));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams asked) {
        return answer(
                asked.getTextDocument().getUri(),
                List.of(),
                (document, knowledge) -> !document.isRules()
                        ? List.of()
                        : RuleAnswers.symbols(document).stream()
                                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                                .toList());
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams asked) {
        return answer(
                asked.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                (document, knowledge) -> Either.forLeft(definitions.of(document, asked.getPosition(), knowledge)));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams asked) {
        return answer(asked.getTextDocument().getUri(), List.of(), (document, knowledge) -> {
            String laidOut = FileFormat.of(document.source(), new Problems());
            String asWritten = document.text().contains("\r\n") ? laidOut.replace("\n", "\r\n") : laidOut;
            String marked = document.text().startsWith("\ufeff") ? "\ufeff" + asWritten : asWritten;
            return marked.equals(document.text())
                    ? List.of()
                    : List.of(new TextEdit(document.lines().whole(), marked));
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams asked) {
        return answer(
                asked.getTextDocument().getUri(),
                List.of(),
                (document, knowledge) ->
                        QuickFixes.of(document, asked.getContext().getDiagnostics()));
    }

    /** Of a text that belongs to no folder of rules, or that can't be read, there is nothing to say. */
    private <T> CompletableFuture<T> answer(String uri, T nothing, BiFunction<Document, Knowledge, T> how) {
        if (isStopped) {
            return Session.refused();
        }
        Document document = documents.get(uri);
        if (document == null) {
            return CompletableFuture.completedFuture(nothing);
        }
        return CompletableFutures.computeAsync(thread, cancel -> {
            cancel.checkCanceled();
            Path root = RuleRoots.of(document.path());
            FolderDraft draft = root == null ? null : analysis.draft(root);
            if (root == null || draft == null) {
                return nothing;
            }
            try {
                return how.apply(document, new Knowledge(root, draft));
            } catch (InvalidInputException e) {
                return nothing;
            }
        });
    }
}
