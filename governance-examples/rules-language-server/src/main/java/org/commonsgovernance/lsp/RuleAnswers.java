package org.commonsgovernance.lsp;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.rules.guard.RuleLanguage;
import org.commonsgovernance.rules.guard.RuleOutline;
import org.commonsgovernance.rules.guard.RuleProposals;
import org.commonsgovernance.rules.guard.RuleProposals.Proposal;
import org.commonsgovernance.rules.guard.RuleWord;
import org.commonsgovernance.rules.policy.Threshold;
import org.commonsgovernance.rules.problem.SourceFile;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;
import org.jspecify.annotations.Nullable;

/** Answers about rule files. */
final class RuleAnswers {
    private RuleAnswers() {}

    static List<CompletionItem> complete(
            Document document, Position position, Knowledge knowledge, boolean takesSnippets) {
        SourceFile file = document.source();
        Lines lines = document.lines();
        RuleProposals.At at =
                RuleProposals.at(file, lines.line(position), lines.column(position), knowledge.language(document));
        Range range = lines.range(at.line(), at.from(), at.to());
        List<CompletionItem> items = new ArrayList<>();
        for (Proposal one : at.all()) {
            CompletionItem item = Items.of(one.text(), kind(one), range, items.size(), about(one, knowledge));
            if (!at.isBeforeParenthesis()) {
                Items.addRest(item, rest(one), takesSnippets);
            }
            items.add(item);
        }
        return items;
    }

    private static CompletionItemKind kind(Proposal proposal) {
        return switch (proposal.sort()) {
            case WORD -> CompletionItemKind.Keyword;
            case TYPE -> CompletionItemKind.Class;
            case PROPERTY -> CompletionItemKind.Property;
            case OPERATOR -> CompletionItemKind.Operator;
            case CONSTANT -> CompletionItemKind.EnumMember;
            case THRESHOLD -> CompletionItemKind.Constant;
            case VARIABLE -> CompletionItemKind.Variable;
            case CRITERION -> CompletionItemKind.Reference;
            case OUTCOME -> CompletionItemKind.Function;
        };
    }

    /** What always follows a word; {@code |} is where one goes on writing. */
    private static String rest(Proposal proposal) {
        return switch (proposal.sort()) {
            case TYPE -> "( | )";
            case OUTCOME -> proposal.text().equals("atMost") ? "( | );" : "();";
            default -> "";
        };
    }

    private static @Nullable String about(Proposal one, Knowledge knowledge) {
        return switch (one.sort()) {
            case TYPE -> one.type() == null ? null : Texts.type(one.type());
            case PROPERTY ->
                one.type() == null || one.property() == null ? null : Texts.property(one.type(), one.property());
            case CONSTANT ->
                one.type() == null || one.property() == null
                        ? Texts.word(one.text())
                        : Texts.constant(one.type(), one.property(), one.text());
            case THRESHOLD -> threshold(one.text(), knowledge);
            case CRITERION -> criterion(one.text().replace("\"", ""), knowledge);
            case WORD, OPERATOR, OUTCOME, VARIABLE -> Texts.word(one.text());
        };
    }

    private static @Nullable String threshold(String written, Knowledge knowledge) {
        String name = written.startsWith("policy.") ? written.substring("policy.".length()) : written;
        return knowledge.draft().policy().thresholds().values().stream()
                .filter(one -> one.name().equals(name) || one.name().endsWith("." + name))
                .findFirst()
                .map(one -> Texts.threshold(one, knowledge))
                .orElse(null);
    }

    static @Nullable String criterion(String id, Knowledge knowledge) {
        return knowledge.draft().criteria().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .map(Texts::criterion)
                .orElse(null);
    }

    /** What is said of a place, and of which range; null where there is nothing to say. */
    static @Nullable Said hover(Document document, Position position, Knowledge knowledge) {
        RuleWord word = word(document, position, knowledge);
        String text = word == null ? null : said(word, knowledge);
        return word == null || text == null
                ? null
                : new Said(text, document.lines().range(word.line(), word.from(), word.to()));
    }

    /** A text in Markdown and what it is about. */
    record Said(String text, Range range) {}

    /** What stands at a place; at the end of a word it is that word. */
    static @Nullable RuleWord word(Document document, Position position, Knowledge knowledge) {
        Lines lines = document.lines();
        RuleLanguage language = knowledge.language(document);
        return RuleWord.at(document.source(), lines.line(position), lines.column(position), language);
    }

    private static @Nullable String said(RuleWord word, Knowledge knowledge) {
        return switch (word.sort()) {
            case TYPE -> word.type() == null ? null : Texts.type(word.type());
            case PROPERTY ->
                word.type() == null || word.property() == null ? null : Texts.property(word.type(), word.property());
            case CONSTANT ->
                word.type() == null
                                || word.property() == null
                                || !word.property().choices().contains(word.text())
                        ? Texts.word(word.text())
                        : Texts.constant(word.type(), word.property(), word.text());
            case THRESHOLD -> {
                Threshold threshold = knowledge.draft().policy().get(word.text());
                yield threshold == null ? null : Texts.threshold(threshold, knowledge);
            }
            case VARIABLE -> word.property() == null ? null : Texts.variable(word.text(), word.property());
            case CRITERION -> criterion(word.text(), knowledge);
            case WORD, OUTCOME -> Texts.word(word.text());
        };
    }

    /** The rules of a file, those with mistakes too. */
    static List<DocumentSymbol> symbols(Document document) {
        Lines lines = document.lines();
        List<DocumentSymbol> symbols = new ArrayList<>();
        for (RuleOutline.Entry rule : RuleOutline.of(document.source())) {
            Range whole = new Range(
                    lines.position(rule.line(), rule.column()), lines.position(rule.lastLine(), rule.lastColumn()));
            Range name = lines.range(
                    rule.nameLine(),
                    rule.nameColumn(),
                    rule.nameColumn() + rule.name().length() + 2);
            String shown = rule.name().isBlank() ? "(without a name)" : rule.name();
            symbols.add(new DocumentSymbol(shown, SymbolKind.Function, whole, name, rule.outcome()));
        }
        return symbols;
    }
}
