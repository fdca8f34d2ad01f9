package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a session begins and ends, and what it survives. */
class LifecycleTest {
    @Test
    void offersWhatItCanDo() {
        try (Editor editor = Editor.silent()) {
            InitializeResult hello = editor.hello();
            assertThat(hello.getCapabilities().getTextDocumentSync().getRight().getChange())
                    .isEqualTo(TextDocumentSyncKind.Incremental);
            assertThat(hello.getCapabilities().getHoverProvider().getLeft()).isTrue();
            assertThat(hello.getCapabilities().getCompletionProvider()).isNotNull();
            assertThat(hello.getServerInfo().getName()).isEqualTo("commons-audit rules serve");
        }
    }

    @Test
    void endsWithZeroAfterAShutdown() {
        try (Editor editor = Editor.started()) {
            assertThat(editor.end()).isZero();
        }
    }

    @Test
    void endsWithOneWhereNobodyShutItDown() {
        try (Editor editor = Editor.started()) {
            editor.server().exit();
            assertThat(editor.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void endsWithOneWhereTheEditorGoesAway() {
        try (Editor editor = Editor.started()) {
            assertThat(editor.vanish()).isEqualTo(1);
        }
    }

    @Test
    void refusesQuestionsAfterAShutdown() {
        try (Editor editor = Editor.started()) {
            editor.await(editor.server().shutdown());
            HoverParams asked = new HoverParams(new TextDocumentIdentifier("file:///a.drl"), new Position(0, 0));
            assertThatThrownBy(() -> editor.await(
                            editor.server().getTextDocumentService().hover(asked)))
                    .hasMessage("the server is shut down");
        }
    }

    @Test
    void survivesBrokenMessages() {
        try (Editor editor = Editor.started()) {
            editor.raw("Content-Length: 9\r\n\r\n{\"json\": ");
            editor.raw(Editor.message("no json at all"));
            editor.raw(Editor.message("[]"));
            editor.raw(Editor.message("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"no/such\"}"));
            editor.raw(Editor.message(
                    "{\"jsonrpc\":\"2.0\",\"id\":78,\"method\":\"textDocument/hover\",\"params\":{\"position\":7}}"));
            editor.raw(Editor.message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":null}"));
            editor.raw(Editor.message("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{}}"));
            assertThat(editor.hello().getServerInfo().getName()).startsWith("commons-audit");
            assertThat(editor.end()).isZero();
        }
    }

    @Test
    void leavesNoThreadBehind(@TempDir Path folder) {
        Path root = RuleFolders.small(folder);
        Path rules = root.resolve("indicators/one-seller/rules.drl");
        try (Editor editor = Editor.started()) {
            editor.open(rules);
            for (int i = 0; i < 50; i++) {
                editor.write(rules, "rule " + i);
            }
            assertThat(editor.end()).isZero();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean isOurs = thread.getName().startsWith("rules-");
            if (isOurs) {
                joined(thread);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static void joined(Thread thread) {
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
