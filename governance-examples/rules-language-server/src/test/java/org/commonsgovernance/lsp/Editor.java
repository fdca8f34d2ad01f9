package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that talks to the server as real ones do: JSON-RPC through streams. */
final class Editor implements LanguageClient, AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    /** The protocol's library logs what tests break on purpose. */
    private static final Logger PROTOCOL_LOG = Logger.getLogger("org.eclipse.lsp4j");

    static {
        PROTOCOL_LOG.setUseParentHandlers(false);
    }

    private final Map<String, PublishDiagnosticsParams> marks = new LinkedHashMap<>();
    private final List<PublishDiagnosticsParams> published = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final CompletableFuture<Integer> exitCode;
    private final Future<?> listening;
    private final LanguageServer server;

    private Editor() throws IOException {
        PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 16);
        PipedInputStream in = new PipedInputStream(1 << 16);
        PipedOutputStream serverOut = new PipedOutputStream(in);
        exitCode = CompletableFuture.supplyAsync(() -> RulesLanguageServer.serve(serverIn, serverOut, 0), threads);
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, in, toServer, threads, UnaryOperator.identity());
        listening = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    /** One that has said hello. */
    static Editor started() {
        return started(new ClientCapabilities());
    }

    static Editor started(ClientCapabilities able) {
        Editor editor = silent();
        InitializeParams hello = new InitializeParams();
        hello.setCapabilities(able);
        editor.await(editor.server.initialize(hello));
        editor.server.initialized(new InitializedParams());
        return editor;
    }

    /** One that has not said anything yet. */
    static Editor silent() {
        try {
            return new Editor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InitializeResult hello() {
        InitializeParams hello = new InitializeParams();
        hello.setCapabilities(new ClientCapabilities());
        return await(server.initialize(hello));
    }

    LanguageServer server() {
        return server;
    }

    /** Bytes as they are, between the messages. */
    void raw(String text) {
        try {
            synchronized (toServer) {
                toServer.write(text.getBytes(StandardCharsets.UTF_8));
                toServer.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String message(String json) {
        return "Content-Length: " + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    void open(Path file) {
        try {
            open(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void open(Path file, String text) {
        String uri = uri(file);
        versions.put(uri, 1);
        texts.put(uri, text);
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "commons-rules", 1, text)));
    }

    /** Writes another text in place of the whole one; the new version. */
    int write(Path file, String text) {
        texts.put(uri(file), text);
        return change(file, List.of(new TextDocumentContentChangeEvent(text)));
    }

    /** Replaces what stands somewhere, as typing does; the new version. */
    int replace(Path file, String written, String instead) {
        String text = text(file);
        int from = text.indexOf(written);
        assertThat(from).as(written).isNotNegative();
        Range range = new Range(position(text, from), position(text, from + written.length()));
        texts.put(uri(file), text.substring(0, from) + instead + text.substring(from + written.length()));
        return change(file, List.of(new TextDocumentContentChangeEvent(range, instead)));
    }

    private String text(Path file) {
        return Objects.requireNonNull(texts.get(uri(file)), "it is not open");
    }

    int change(Path file, List<TextDocumentContentChangeEvent> changes) {
        int version = versions.merge(uri(file), 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), changes));
        return version;
    }

    void save(Path file) {
        try {
            Files.writeString(file, text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    }

    void close(Path file) {
        texts.remove(uri(file));
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    }

    /** What is offered where {@code |} stands in a text. */
    List<CompletionItem> complete(Path file, String text) {
        int bar = text.indexOf('|');
        String without = text.substring(0, bar) + text.substring(bar + 1);
        write(file, without);
        return await(server.getTextDocumentService()
                        .completion(
                                new CompletionParams(new TextDocumentIdentifier(uri(file)), position(without, bar))))
                .getLeft();
    }

    List<String> completions(Path file, String text) {
        return complete(file, text).stream().map(CompletionItem::getLabel).toList();
    }

    /** What is said of the place where a word begins; empty where nothing is. */
    String hover(Path file, String word) {
        String text = text(file);
        int at = text.indexOf(word);
        assertThat(at).as(word).isNotNegative();
        Hover hover = await(server.getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri(file)), position(text, at))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    static Position position(String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    static String uri(Path file) {
        return file.toUri().toString();
    }

    /** The marks of a text once they are those of a version of it. */
    synchronized List<Diagnostic> marks(Path file, int version) {
        waitUntil(() -> {
            PublishDiagnosticsParams last = marks.get(uri(file));
            return last != null && last.getVersion() != null && last.getVersion() == version;
        });
        return Objects.requireNonNull(marks.get(uri(file))).getDiagnostics();
    }

    /** The messages of a file's marks now. */
    synchronized List<String> messages(Path file) {
        PublishDiagnosticsParams last = marks.get(uri(file));
        return last == null
                ? List.of()
                : last.getDiagnostics().stream().map(Diagnostic::getMessage).toList();
    }

    /** Every mark there is, as severity, file, place and message. */
    synchronized List<String> all(Path root) {
        List<String> all = new ArrayList<>();
        marks.forEach((uri, ofFile) -> {
            Path path = Documents.path(uri);
            if (path != null && path.startsWith(root)) {
                ofFile.getDiagnostics()
                        .forEach(one -> all.add(one.getSeverity() + " " + FolderCheck.inside(root, path) + ":"
                                + (one.getRange().getStart().getLine() + 1) + ":"
                                + (one.getRange().getStart().getCharacter() + 1) + ": " + one.getMessage()));
            }
        });
        return all.stream().sorted().toList();
    }

    synchronized List<PublishDiagnosticsParams> published() {
        return List.copyOf(published);
    }

    /** Waits for messages; a server that never sends them fails the test. */
    synchronized void waitUntil(BooleanSupplier isSo) {
        long rounds = PATIENCE_SECONDS * 10;
        for (long i = 0; i < rounds && !isSo.getAsBoolean(); i++) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(isSo.getAsBoolean())
                .as("the server did not say so; it said " + published)
                .isTrue();
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams some) {
        marks.put(some.getUri(), some);
        published.add(some);
        notifyAll();
    }

    <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AnswerException(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** The server answered with an error. */
    static final class AnswerException extends RuntimeException {
        private static final long serialVersionUID = 1;

        AnswerException(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Shuts down in good order; the exit code. */
    int end() {
        await(server.shutdown());
        server.exit();
        return await(exitCode);
    }

    /** Goes away; the exit code. */
    int vanish() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(exitCode);
    }

    int exitCode() {
        return await(exitCode);
    }

    @Override
    public void close() {
        if (!exitCode.isDone()) {
            end();
        }
        listening.cancel(true);
        threads.shutdownNow();
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {}
}
