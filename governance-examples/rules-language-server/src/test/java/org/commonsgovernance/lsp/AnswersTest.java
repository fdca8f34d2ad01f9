package org.commonsgovernance.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server offers and tells at a place, as an editor gets it. */
class AnswersTest {
    @TempDir
    static Path temporary;

    private static Path root = Path.of("");
    private static Path rules = Path.of("");
    private static Path caps = Path.of("");
    private static final Editor editor = Editor.started();

    @BeforeAll
    static void open() {
        root = RuleFolders.copy(RuleFolders.CRITERIA, temporary.resolve("criteria"));
        rules = root.resolve("indicators/product-control/rules.drl");
        caps = root.resolve("verdict/caps.drl");
        editor.open(rules);
        editor.open(caps);
    }

    @AfterAll
    static void close() {
        editor.close();
    }

    @Test
    void offersWordsTypesPropertiesAndValuesWhereTheyMayStand() {
        assertThat(editor.completions(rules, "|")).containsExactly("rule");
        assertThat(editor.completions(rules, "rule \"x\" wh|")).containsExactly("when");
        assertThat(editor.completions(rules, "rule \"x\" when |"))
                .contains("AssetControl", "Participant", "not", "exists")
                .doesNotContain("then", "Tally", "Response");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( asset == TRADEMARK ) |"))
                .contains("then", "Participant");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( |"))
                .containsExactly("asset", "holder", "dispersed", "share");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( asset |"))
                .containsExactly("==", "!=", "in");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( asset == TR|"))
                .contains("TRADEMARK", "COPYRIGHT")
                .doesNotContain("YES");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( asset in ( TRADEMARK, |"))
                .contains("COPYRIGHT")
                .doesNotContain("TRADEMARK");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( $h : |"))
                .contains("holder");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( share > |"))
                .contains("0", "1", "policy.controlled")
                .doesNotContain("policy.enoughProposals");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( share > policy.|"))
                .contains("controlled")
                .doesNotContain("enoughProposals");
        assertThat(editor.completions(
                        rules, "rule \"x\" when AssetControl( $h : holder, $s : share ) Participant( group == |"))
                .containsExactly("$h");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( dispersed ) then |"))
                .contains("supports", "presumablyOpposes")
                .doesNotContain("atMost");
        assertThat(editor.completions(rules, "rule \"x\" when AssetControl( dispersed ) then supports(); |"))
                .containsExactly("end");
        assertThat(editor.completions(rules, "rule \"x|\"")).isEmpty();
        assertThat(editor.completions(rules, "// rule \"x\" when |")).isEmpty();
        assertThat(editor.completions(rules, "rule \"x\" when /* |")).isEmpty();
    }

    @Test
    void offersAbsenceOnlyOfWhatCanBeKnownToBeAbsent() {
        assertThat(editor.completions(rules, "rule \"x\" when not |")).doesNotContain("Complete");
        assertThat(editor.completions(rules, "rule \"x\" when not | then presumablySupports(); end"))
                .contains("Complete");
    }

    @Test
    void offersToCapsOnlyWhatNeverGivesAWorseVerdictForABetterFinding() {
        assertThat(editor.completions(caps, "rule \"x\" when |")).contains("Tally", "Standing");
        assertThat(editor.completions(caps, "rule \"x\" when not |")).doesNotContain("Tally", "Standing");
        assertThat(editor.completions(caps, "rule \"x\" when Tally( scope == INDICATORS, established |"))
                .containsExactly(">", ">=");
        assertThat(editor.completions(caps, "rule \"x\" when Tally( scope == INDICATORS, refuted |"))
                .containsExactly("<", "<=");
        assertThat(editor.completions(caps, "rule \"x\" when Standing( criterion == |"))
                .containsExactly(
                        "\"constrained-participation\"",
                        "\"corporate-allocation\"",
                        "\"market-direction\"",
                        "\"product-control\"");
        assertThat(editor.completions(caps, "rule \"x\" when Standing( criterion == \"prod|\""))
                .contains("\"product-control\"");
        assertThat(editor.completions(caps, "rule \"x\" when Standing( criterion == \"product-control\", status == |"))
                .containsExactly("ESTABLISHED");
        assertThat(editor.completions(
                        caps, "rule \"x\" when Standing( criterion == \"product-control\", status in ( |"))
                .containsExactly("ESTABLISHED", "CONTESTED");
        assertThat(editor.completions(caps, "rule \"x\" when Tally( scope == FAMILIES, refuted >= 1 ) then atMost( |"))
                .containsExactly("DIAGONAL", "CORPORATE_CONTROLLED");
    }

    @Test
    void replacesTheWordThatIsBegun() {
        CompletionItem item = editor.complete(rules, "rule \"🚲\" when Asset|Contrl( ) then supports(); end").stream()
                .filter(one -> one.getLabel().equals("AssetControl"))
                .findFirst()
                .orElseThrow();
        TextEdit edit = item.getTextEdit().getLeft();
        assertThat(edit.getNewText()).isEqualTo("AssetControl");
        assertThat(edit.getRange().getStart()).isEqualTo(new Position(0, 15));
        assertThat(edit.getRange().getEnd()).isEqualTo(new Position(0, 26));
        assertThat(item.getDocumentation().getRight().getValue()).contains("**AssetControl**", "Who holds something");
    }

    @Test
    void writesParenthesesForEditorsThatStopWithinThem() {
        CompletionItemCapabilities snippets = new CompletionItemCapabilities(true);
        TextDocumentClientCapabilities texts = new TextDocumentClientCapabilities();
        texts.setCompletion(new CompletionCapabilities(snippets));
        ClientCapabilities able = new ClientCapabilities();
        able.setTextDocument(texts);
        try (Editor other = Editor.started(able)) {
            other.open(rules);
            assertThat(other.complete(rules, "rule \"x\" when |"))
                    .extracting(item -> item.getTextEdit().getLeft().getNewText())
                    .contains("AssetControl( $0 )");
        }
    }

    @Test
    void offersKeysAndValuesOfYaml() {
        Path words = root.resolve("indicators/product-control/criterion.yaml");
        editor.open(words);
        assertThat(editor.completions(words, "id: product-control\npl|\nstatement: A.\n"))
                .contains("place", "why", "remedy", "lifecycle")
                .doesNotContain("id", "statement");
        assertThat(editor.completions(words, "id: |\n")).containsExactly("product-control");
        assertThat(editor.completions(words, "lifecycle: |")).containsExactly("EXPERIMENTAL", "STABLE", "DEPRECATED");
        assertThat(editor.completions(words, "why:\n  - |")).isEmpty();
        assertThat(editor.completions(words, "statement: Some wo|")).isEmpty();
        Path policy = root.resolve("policy.yaml");
        editor.open(policy);
        assertThat(editor.completions(policy, "few:\n  count: 3\n  re|"))
                .contains("reason", "meaning", "source")
                .doesNotContain("count");
        Path one = RuleFolders.files(root.resolve("indicators/product-control/cases"))
                .get(0);
        editor.open(one);
        String head = "id: x\nobserved: 2025\nsources:\n  paper: {locator: a, basis: CLAIMED, speaker: OTHER}\nfacts:\n"
                + "  Organization:\n    - {id: weir, name: Weir}\n    - id: trust\n  ";
        assertThat(editor.completions(one, head + "AssetC|"))
                .contains("AssetControl")
                .doesNotContain("Tally");
        assertThat(editor.completions(one, head + "AssetControl:\n    - {asset: |}"))
                .contains("TRADEMARK");
        assertThat(editor.completions(one, head + "AssetControl:\n    - {asset: TRADEMARK, |}"))
                .contains("holder", "source", "period")
                .doesNotContain("asset");
        assertThat(editor.completions(one, head + "AssetControl:\n    - asset: TRADEMARK\n      holder: |"))
                .containsExactly("weir", "trust");
        assertThat(editor.completions(one, head + "AssetControl:\n    - {source: |"))
                .containsExactly("paper");
    }

    @Test
    void offersKeysAndCriteriaInPacks() {
        Path pack = RuleFolders.copy(RuleFolders.WORKSHOP, temporary.resolve("openworkshop"));
        Path yaml = pack.resolve("pack.yaml");
        editor.open(yaml);
        String text = RuleFolders.read(yaml);
        assertThat(editor.completions(yaml, text.replaceFirst("    of: beyond-exclusion", "    of: |beyond-exclusion")))
                .contains("beyond-exclusion", "openworkshop.rebuildable", "verdict");
        assertThat(editor.completions(yaml, text.replace("thresholds:\n", "thresholds:\n  |\n")))
                .contains("plural")
                .doesNotContain("smallChange", "openworkshop.rebuilt");
        assertThat(editor.hover(yaml, "smallChange"))
                .contains("= 3 (count)", "From the pack `openworkshop`, instead of 50.");
    }

    @Test
    void tellsWhatThingsMean() {
        String text = """
            rule "a"
            when
                AssetControl( asset == USER_DATA, $h : holder, share > policy.controlled )
                Participant( group == $h, forProfit == YES )
            then
                contests();
            end
            """;
        editor.write(rules, text);
        assertThat(editor.hover(rules, "AssetControl")).startsWith("**AssetControl**\n\nWho holds something");
        assertThat(editor.hover(rules, "asset ==")).contains("**AssetControl.asset**", "one of `COPYRIGHT`");
        assertThat(editor.hover(rules, "USER_DATA")).contains("A value of `AssetControl.asset`");
        assertThat(editor.hover(rules, "controlled"))
                .contains(
                        "**policy.controlled** = 1/2 (share)",
                        "Above this share, one party decides alone.",
                        "Reason: ",
                        "Source: ",
                        "From `policy.yaml`.");
        assertThat(editor.hover(rules, "policy")).contains("**policy.controlled** = 1/2");
        assertThat(editor.hover(rules, "$h, forProfit")).contains("**$h** stands for the `holder`");
        assertThat(editor.hover(rules, "contests")).contains("decides nothing alone");
        assertThat(editor.hover(rules, "when")).contains("patterns");
        assertThat(editor.hover(rules, "\"a\"")).isEmpty();
        editor.write(caps, RuleFolders.read(caps));
        assertThat(editor.hover(caps, "product-control"))
                .contains("**product-control**, indicator", "A corporation controls the common product.");
        assertThat(editor.hover(caps, "Tally")).contains("How many indicators");
        Path words = root.resolve("indicators/product-control/criterion.yaml");
        editor.open(words);
        editor.write(words, RuleFolders.read(words));
        assertThat(editor.hover(words, "statement")).contains("A sentence that is true or false of a setup.");
    }

    @Test
    void listsTheRulesOfAFileEvenWhereSomeAreBroken() {
        editor.write(rules, "rule \"one\" when Foo( then supports(); end\n\nrule \"two\" when\n");
        List<DocumentSymbol> symbols = editor
                .await(editor.server()
                        .getTextDocumentService()
                        .documentSymbol(new DocumentSymbolParams(new TextDocumentIdentifier(Editor.uri(rules)))))
                .stream()
                .map(one -> one.getRight())
                .toList();
        assertThat(symbols).extracting(DocumentSymbol::getName).containsExactly("one", "two");
        assertThat(symbols.get(1).getRange().getStart()).isEqualTo(new Position(2, 0));
    }

    @Test
    void findsWhereAThresholdIsWritten() {
        editor.write(rules, "rule \"x\" when AssetControl( share > policy.controlled ) then supports(); end");
        List<? extends Location> found = editor.await(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(
                                new TextDocumentIdentifier(Editor.uri(rules)), new Position(0, 45))))
                .getLeft();
        assertThat(found).extracting(Location::getUri).containsExactly(Editor.uri(root.resolve("policy.yaml")));
        String line = Lines.of(RuleFolders.read(root.resolve("policy.yaml")))
                .line(found.get(0).getRange().getStart().getLine());
        assertThat(line).isEqualTo("controlled:");
    }

    @Test
    void laysOutRulesAndLeavesBrokenOnesAlone() {
        editor.write(rules, "rule \"x\" when AssetControl(asset==TRADEMARK) then supports(); end");
        assertThat(format(rules))
                .extracting(TextEdit::getNewText)
                .containsExactly(
                        "rule \"x\"\nwhen\n    AssetControl( asset == TRADEMARK )\nthen\n    supports();\nend\n");
        editor.write(rules, "rule \"x\" when AssetControl(asset==TRADEMARK) then");
        assertThat(format(rules)).isEmpty();
    }

    private List<? extends TextEdit> format(Path file) {
        return editor.await(editor.server()
                .getTextDocumentService()
                .formatting(new DocumentFormattingParams(
                        new TextDocumentIdentifier(Editor.uri(file)), new FormattingOptions(4, true))));
    }

    @Test
    void writesWhatAMessageSuggests() {
        int version = editor.write(rules, "rule \"x\" when AssetControl( aset == TRADEMARK ) then supports(); end");
        Diagnostic mark = editor.marks(rules, version).get(0);
        List<TextEdit> edits = Objects.requireNonNull(editor.await(editor.server()
                        .getTextDocumentService()
                        .codeAction(new CodeActionParams(
                                new TextDocumentIdentifier(Editor.uri(rules)),
                                mark.getRange(),
                                new CodeActionContext(List.of(mark)))))
                .get(0)
                .getRight()
                .getEdit()
                .getChanges()
                .get(Editor.uri(rules)));
        assertThat(edits).hasSize(1);
        assertThat(edits.get(0).getNewText()).isEqualTo("asset");
        assertThat(edits.get(0).getRange().getStart()).isEqualTo(new Position(0, 28));
        assertThat(edits.get(0).getRange().getEnd()).isEqualTo(new Position(0, 32));
    }
}
