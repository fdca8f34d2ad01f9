package org.commonsgovernance.lsp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.lsp.RuleAnswers.Said;
import org.commonsgovernance.rules.policy.Threshold;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Answers about the YAML files of a folder of rules. */
final class YamlAnswers {
    private final Document document;
    private final Knowledge knowledge;
    private final String path;
    private final Shape shape;

    private YamlAnswers(Document document, Knowledge knowledge, String path, Shape shape) {
        this.document = document;
        this.knowledge = knowledge;
        this.path = path;
        this.shape = shape;
    }

    /** What answers about a file; null where nothing is known of its kind. */
    static @Nullable YamlAnswers of(Document document, Knowledge knowledge) {
        String path = FolderCheck.inside(knowledge.root(), document.path());
        Shape shape = Shape.of(path);
        return shape == null ? null : new YamlAnswers(document, knowledge, path, shape);
    }

    List<CompletionItem> complete(Position position) {
        YamlPlace place = YamlPlace.at(document.lines(), position.getLine(), position.getCharacter());
        if (place == null) {
            return List.of();
        }
        Range range = new Range(new Position(place.line(), place.from()), new Position(place.line(), place.to()));
        boolean isKey = place.isKey() && shape.isMapping(place.path());
        Map<String, String> all = isKey ? keys(place) : values(place.path());
        List<CompletionItem> items = new ArrayList<>();
        String line = document.lines().line(place.line());
        boolean hasColon = line.startsWith(":", place.to());
        all.forEach((text, about) -> {
            CompletionItemKind kind = isKey ? CompletionItemKind.Property : CompletionItemKind.Value;
            CompletionItem item = Items.of(text, kind, range, items.size(), about.isEmpty() ? null : about);
            if (isKey && !hasColon) {
                Items.addRest(item, ": ", false);
            }
            items.add(item);
        });
        return items;
    }

    private Map<String, String> keys(YamlPlace place) {
        Map<String, String> keys = new LinkedHashMap<>(shape.keys(place.path()));
        boolean isOfFigures = path.equals("pack.yaml") && place.path().equals(List.of("thresholds"));
        if (isOfFigures) {
            knowledge.draft().policy().thresholds().values().stream()
                    .filter(one -> !one.name().contains("."))
                    .forEach(one -> keys.put(one.name(), Texts.threshold(one, knowledge)));
        }
        keys.keySet().removeAll(place.keys());
        return keys;
    }

    private Map<String, String> values(List<String> at) {
        Map<String, String> values = new LinkedHashMap<>();
        String description = shape.description(at);
        shape.values(at).forEach(one -> values.put(one, constant(description, one)));
        if (path.equals("pack.yaml") && at.equals(List.of("rules", YamlPlace.ITEM, "of"))) {
            knowledge.draft().criteria().forEach(one -> values.put(one.id().value(), Texts.criterion(one)));
            values.put("verdict", "The rules that cap the verdict.");
        }
        if (path.equals("pack.yaml") && at.equals(List.of("extends", "pack"))) {
            values.put("standard", "The rules that come with the library.");
        }
        boolean isOwnName =
                at.equals(List.of("id")) && (path.endsWith("/criterion.yaml") || path.endsWith("/family.yaml"));
        if (isOwnName) {
            String[] parts = path.split("/", -1);
            values.put(parts[parts.length - 2], "The name of its folder.");
        }
        if (at.equals(List.of("id")) && FolderCheck.isCase(path)) {
            values.put(document.name().replaceFirst("[.]yaml$", ""), "The name of the case's file.");
        }
        CaseNames.of(document.lines(), shape.descriptions(at)).forEach(one -> values.put(one, ""));
        return values;
    }

    /** What a description says of one of several words. */
    private static String constant(String description, String constant) {
        return description
                .lines()
                .filter(line -> line.startsWith(constant + ": "))
                .map(line -> "**" + constant + "**: " + line.substring(constant.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** What is said of a place, and of which range; null where there is nothing to say. */
    @Nullable
    Said hover(Position position) {
        String line = document.lines().line(position.getLine());
        int end = Math.min(position.getCharacter(), line.length());
        while (end < line.length() && YamlPlace.isOfWord(line.charAt(end))) {
            end++;
        }
        YamlPlace place = YamlPlace.at(document.lines(), position.getLine(), end);
        if (place == null || place.word().isBlank()) {
            return null;
        }
        Range range = new Range(new Position(place.line(), place.from()), new Position(place.line(), place.to()));
        boolean isKey = place.isKey() && shape.isMapping(place.path());
        String text = isKey ? ofKey(place) : ofValue(place);
        return text == null || text.isEmpty() ? null : new Said(text, range);
    }

    private @Nullable String ofKey(YamlPlace place) {
        Threshold threshold = knowledge.draft().policy().get(place.word());
        boolean isFigure = place.path().equals(path.equals("pack.yaml") ? List.of("thresholds") : List.of());
        if (isFigure && threshold != null && (path.equals("pack.yaml") || path.equals("policy.yaml"))) {
            return Texts.threshold(threshold, knowledge);
        }
        String means = shape.keys(place.path()).get(place.word());
        return means == null || means.isEmpty() ? null : "**" + place.word() + "**: " + means.replace("\n", "\n\n");
    }

    private @Nullable String ofValue(YamlPlace place) {
        String criterion = path.equals("pack.yaml") && place.path().equals(List.of("rules", YamlPlace.ITEM, "of"))
                ? RuleAnswers.criterion(place.word(), knowledge)
                : null;
        return criterion != null ? criterion : values(place.path()).get(place.word());
    }
}
