package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is marked while somebody types, saves, opens and closes. */
class TypingTest {
    private static final String RULE = """
        rule "nobody else may sell"
        when
            Sellers( %s )
        then
            supports();
        end
        """;

    @TempDir
    Path temporary;

    private Path root = Path.of("");
    private Path rules = Path.of("");

    @BeforeEach
    void copy() {
        root = RuleFolders.small(temporary.resolve("corpus"));
        rules = root.resolve("indicators/one-seller/rules.drl");
    }

    @Test
    void marksTheTextThatTheEditorHoldsAndNotTheFile() {
        try (Editor editor = Editor.started()) {
            editor.open(rules, RULE.formatted("exclusive == YESS"));
            List<Diagnostic> marks = editor.marks(rules, 1);
            assertThat(marks)
                    .extracting(Diagnostic::getMessage)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("did you mean YES?");
            assertThat(marks.get(0).getRange()).isEqualTo(range(2, 26, 30));
            int fixed = editor.replace(rules, "YESS", "YES");
            assertThat(editor.marks(rules, fixed)).isEmpty();
        }
    }

    @Test
    void countsInUtf16WhateverTheLineEnds() {
        try (Editor editor = Editor.started()) {
            String text = "// 𝔘𝔫𝔦 ok\r\nrule \"one 🚲 alone\" when /* 🚲🚲 */ Selers( ) then supports(); end\r\n";
            editor.open(rules, text);
            List<Diagnostic> marks = editor.marks(rules, 1);
            int from = text.indexOf("Selers") - (text.indexOf('\n') + 1);
            assertThat(marks).extracting(Diagnostic::getRange).contains(range(1, from, from + "Selers".length()));
        }
    }

    @Test
    void countsInUtf16InYamlToo() {
        Path words = root.resolve("indicators/one-seller/criterion.yaml");
        try (Editor editor = Editor.started()) {
            editor.open(words, "{id: one-seller, \"statement\": \"A 🚲🚲.\", plaice: 1}\r\n");
            assertThat(editor.marks(words, 1))
                    .filteredOn(one -> one.getMessage().contains("plaice"))
                    .extracting(Diagnostic::getRange)
                    .containsExactly(range(0, 41, 47));
        }
    }

    @Test
    void leavesAByteOrderMarkOutOfTheCount() {
        try (Editor editor = Editor.started()) {
            editor.open(rules, "\ufeffrul \"x\" when Sellers() then supports(); end");
            assertThat(editor.marks(rules, 1).get(0).getRange().getStart()).isEqualTo(new Position(0, 1));
        }
    }

    @Test
    void takesChangesOneAfterTheOther() {
        try (Editor editor = Editor.started()) {
            editor.open(rules, RULE.formatted("exclusive == YES"));
            int version = editor.change(
                    rules,
                    List.of(
                            new TextDocumentContentChangeEvent(range(2, 13, 22), "x"),
                            new TextDocumentContentChangeEvent(range(2, 13, 14), "exclusve")));
            assertThat(editor.marks(rules, version))
                    .extracting(Diagnostic::getMessage)
                    .first()
                    .asString()
                    .contains("did you mean exclusive?");
        }
    }

    @Test
    void ofManyChangesTheLastWins() {
        try (Editor editor = Editor.started()) {
            editor.open(rules, RULE.formatted("exclusive == YES"));
            int version = 0;
            for (int i = 0; i < 300; i++) {
                version = editor.write(rules, RULE.formatted(i % 2 == 0 ? "exclusive == Y" + i : "exclusive == YES"));
            }
            assertThat(editor.marks(rules, version)).isEmpty();
            List<Integer> versions = editor.published().stream()
                    .filter(one -> one.getUri().equals(Editor.uri(rules)))
                    .map(PublishDiagnosticsParams::getVersion)
                    .toList();
            assertThat(versions).isSorted();
            assertThat(versions.get(versions.size() - 1)).isEqualTo(version);
        }
    }

    @Test
    void tellsWhatAChangeOfAFigureMakesOfRulesInOtherFiles() {
        Path policy = root.resolve("policy.yaml");
        Path paid = root.resolve("inversions/labour/unpaid-work/rules.drl");
        try (Editor editor = Editor.started()) {
            editor.open(policy);
            editor.waitUntil(() -> !editor.published().isEmpty());
            String name = name(RuleFolders.read(paid));
            editor.replace(policy, name + ":", name + "Renamed:");
            editor.waitUntil(
                    () -> editor.messages(paid).stream().anyMatch(one -> one.contains("no figure \"" + name + "\"")));
            editor.replace(policy, name + "Renamed:", name + ":");
            editor.waitUntil(() -> editor.messages(paid).isEmpty());
        }
    }

    private static String name(String rules) {
        String after = rules.substring(rules.indexOf("policy.") + "policy.".length());
        return after.split("[^A-Za-z]", 2)[0];
    }

    @Test
    void saysWhatTakesAllRulesOnceTheFileIsSaved() {
        Path policy = root.resolve("policy.yaml");
        String unused = "unused:\n  count: 3\n  meaning: A.\n  reason: B.\n  source: C.\n";
        try (Editor editor = Editor.started()) {
            editor.open(policy);
            int version = editor.write(policy, RuleFolders.read(policy) + unused);
            assertThat(editor.marks(policy, version)).isEmpty();
            editor.save(policy);
            String warning = "no rule compares with policy.unused; use it, or drop it";
            editor.waitUntil(() -> editor.messages(policy).contains(warning));
            // It moves with its line, and goes when the line is changed.
            int moved = editor.replace(policy, "unused:", "\n\nunused:");
            assertThat(editor.marks(policy, moved))
                    .extracting(Diagnostic::getMessage)
                    .contains(warning);
            int changed = editor.replace(policy, "unused:", "used:");
            assertThat(editor.marks(policy, changed))
                    .extracting(Diagnostic::getMessage)
                    .doesNotContain(warning);
        }
    }

    @Test
    void marksCasesWhileTheyAreWritten() {
        Path one =
                RuleFolders.files(root.resolve("indicators/one-seller/cases")).get(0);
        try (Editor editor = Editor.started()) {
            editor.open(one);
            int version = editor.replace(one, "observed:", "obsrved:");
            assertThat(editor.marks(one, version))
                    .extracting(Diagnostic::getMessage)
                    .anyMatch(said -> said.contains("did you mean \"observed\""));
        }
    }

    @Test
    void takesItsMarksAwayWhenTheFileIsClosed() {
        try (Editor editor = Editor.started()) {
            editor.open(rules, "rule");
            editor.waitUntil(() -> !editor.all(root).isEmpty());
            editor.close(rules);
            editor.waitUntil(() -> editor.all(root).isEmpty());
        }
    }

    @Test
    void takesUpFilesThatChangeOutsideOfTheEditor() {
        Path policy = root.resolve("policy.yaml");
        try (Editor editor = Editor.started()) {
            editor.open(rules);
            editor.waitUntil(() -> !editor.published().isEmpty());
            RuleFolders.write(policy, "no: threshold\n");
            editor.server()
                    .getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                            List.of(new FileEvent(Editor.uri(policy), FileChangeType.Changed))));
            editor.waitUntil(() -> !editor.messages(policy).isEmpty());
        }
    }

    @Test
    void saysNothingOfFilesThatAreNoRules() {
        Path elsewhere = temporary.resolve("elsewhere/rules.drl");
        Path yaml = temporary.resolve("elsewhere/policy.yaml");
        RuleFolders.write(elsewhere, "package com.example; rule \"x\" when then end");
        RuleFolders.write(yaml, "a: [");
        try (Editor editor = Editor.started()) {
            editor.open(elsewhere);
            editor.open(yaml);
            assertThat(editor.completions(elsewhere, "|")).isEmpty();
            assertThat(editor.completions(yaml, "|")).isEmpty();
            editor.open(rules, "rule");
            editor.waitUntil(() -> !editor.messages(rules).isEmpty());
            assertThat(editor.published())
                    .extracting(PublishDiagnosticsParams::getUri)
                    .doesNotContain(Editor.uri(elsewhere), Editor.uri(yaml));
        }
    }

    @Test
    void keepsTwoFoldersApart() {
        Path other = RuleFolders.small(temporary.resolve("other"));
        Path otherRules = other.resolve("indicators/one-seller/rules.drl");
        try (Editor editor = Editor.started()) {
            editor.open(rules, "rule");
            editor.open(otherRules);
            editor.waitUntil(() -> !editor.messages(rules).isEmpty());
            int version = editor.replace(otherRules, "rule ", "rule  ");
            assertThat(editor.marks(otherRules, version)).isEmpty();
            editor.close(otherRules);
            editor.waitUntil(() -> editor.all(other).isEmpty());
            assertThat(editor.all(root)).isNotEmpty();
        }
    }

    @Test
    void marksAPackAndWhatItIsLaidOver() {
        Path pack = RuleFolders.copy(RuleFolders.WORKSHOP, temporary.resolve("openworkshop"));
        Path own = pack.resolve("inversions/product-commons/openworkshop.rebuildable/rules.drl");
        Path yaml = pack.resolve("pack.yaml");
        try (Editor editor = Editor.started()) {
            editor.open(own);
            editor.open(yaml);
            assertThat(editor.marks(own, 1)).isEmpty();
            int version = editor.replace(own, "policy.openworkshop.rebuilt", "policy.openworkshop.rebuild");
            assertThat(editor.marks(own, version))
                    .extracting(Diagnostic::getMessage)
                    .anyMatch(said -> said.contains("did you mean openworkshop.rebuilt?"));
            int renamed = editor.replace(yaml, "  openworkshop.rebuilt:", "  openworkshop.rebuild:");
            assertThat(editor.marks(yaml, renamed)).isEmpty();
            editor.waitUntil(() -> editor.messages(own).isEmpty());
            int broken = editor.replace(yaml, "of: beyond-exclusion", "of: beyond-exclusin");
            assertThat(editor.marks(yaml, broken))
                    .extracting(Diagnostic::getMessage)
                    .anyMatch(said -> said.contains("did you mean \"beyond-exclusion\""));
        }
    }

    @Test
    void marksTheLastLineOfAVeryLongFile() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append(RULE.replace("nobody", "of " + i + " nobody").formatted("exclusive == YES"));
        }
        text.append(RULE.formatted("exclusive == NOO"));
        try (Editor editor = Editor.started()) {
            editor.open(rules, text.toString());
            assertThat(editor.marks(rules, 1))
                    .extracting(one -> one.getRange().getStart())
                    .containsExactly(new Position(2_000 * 6 + 2, 26));
        }
    }

    @Test
    void textsWithoutAFileAreLeftAlone() {
        List<String> odd = new ArrayList<>(List.of("untitled:Untitled-1", "file:", "git:/x.drl?{}", "no uri at all"));
        assertThat(odd).allSatisfy(uri -> assertThat(Documents.path(uri)).isNull());
    }

    private static Range range(int line, int from, int to) {
        return new Range(new Position(line, from), new Position(line, to));
    }
}
