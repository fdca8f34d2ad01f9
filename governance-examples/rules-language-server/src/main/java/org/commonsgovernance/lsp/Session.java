package org.commonsgovernance.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What one editor asks for from its first message to its last. */
final class Session implements LanguageServer {
    private final Texting texts;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final Analysis analysis;
    private volatile @Nullable LanguageClient client;
    private volatile boolean isShutDown;
    private volatile boolean watchesFiles;

    Session(ScheduledExecutorService analysisThread, Executor answersThread, long pauseMillis) {
        Documents documents = new Documents();
        this.analysis = new Analysis(documents, analysisThread, this::publish, pauseMillis);
        this.texts = new Texting(documents, analysis, answersThread);
    }

    void connect(LanguageClient editor) {
        client = editor;
    }

    private void publish(PublishDiagnosticsParams marks) {
        LanguageClient editor = client;
        if (editor != null && !isShutDown) {
            editor.publishDiagnostics(marks);
        }
    }

    /** Completed when the editor says exit, or its stream has ended. */
    CompletableFuture<@Nullable Void> ended() {
        return ended;
    }

    boolean isShutDown() {
        return isShutDown;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams asked) {
        ClientCapabilities able = asked.getCapabilities();
        texts.takeSnippets(takesSnippets(able));
        watchesFiles = able != null
                && able.getWorkspace() != null
                && able.getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(
                        able.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
        ServerCapabilities offered = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        offered.setTextDocumentSync(sync);
        offered.setCompletionProvider(new CompletionOptions(false, List.of(".", "(", "\"", " ")));
        offered.setHoverProvider(true);
        offered.setDocumentSymbolProvider(true);
        offered.setDefinitionProvider(true);
        offered.setDocumentFormattingProvider(true);
        offered.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        return CompletableFuture.completedFuture(
                new InitializeResult(offered, new ServerInfo("commons-audit rules serve")));
    }

    private static boolean takesSnippets(@Nullable ClientCapabilities able) {
        return able != null
                && able.getTextDocument() != null
                && able.getTextDocument().getCompletion() != null
                && able.getTextDocument().getCompletion().getCompletionItem() != null
                && Boolean.TRUE.equals(able.getTextDocument()
                        .getCompletion()
                        .getCompletionItem()
                        .getSnippetSupport());
    }

    /** Files change outside of the editor too: by git, or by commons-audit rules format. */
    @Override
    public void initialized(InitializedParams ready) {
        LanguageClient editor = client;
        if (watchesFiles && editor != null) {
            DidChangeWatchedFilesRegistrationOptions options = new DidChangeWatchedFilesRegistrationOptions(
                    List.of(new FileSystemWatcher(Either.forLeft("**/*.{drl,yaml}"))));
            Registration files = new Registration("rule-files", "workspace/didChangeWatchedFiles", options);
            CompletableFuture<Void> unused = editor.registerCapability(new RegistrationParams(List.of(files)));
        }
    }

    @Override
    public CompletableFuture<@Nullable Object> shutdown() {
        isShutDown = true;
        texts.stop();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        ended.complete(null);
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return new Watching(analysis);
    }

    /** What a request is answered with after shutdown. */
    static <T> CompletableFuture<T> refused() {
        return CompletableFuture.failedFuture(new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidRequest, "the server is shut down", null)));
    }
}
