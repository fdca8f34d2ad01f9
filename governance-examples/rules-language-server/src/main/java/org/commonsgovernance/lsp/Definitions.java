package org.commonsgovernance.lsp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.guard.RuleWord;
import org.commonsgovernance.rules.pack.Pack;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.jspecify.annotations.Nullable;

/** Where a threshold, or a criterion that a verdict rule names, is written down. Those in the library's jar have no place. */
final class Definitions {
    private final Documents documents;

    Definitions(Documents documents) {
        this.documents = documents;
    }

    List<Location> of(Document document, Position position, Knowledge knowledge) {
        RuleWord word = document.isRules() ? RuleAnswers.word(document, position, knowledge) : null;
        if (word == null) {
            return List.of();
        }
        Location found = switch (word.sort()) {
            case THRESHOLD -> threshold(word.text(), knowledge);
            case CRITERION -> criterion(word.text(), knowledge);
            default -> null;
        };
        return found == null ? List.of() : List.of(found);
    }

    private @Nullable Location threshold(String name, Knowledge knowledge) {
        List<Pack> topFirst = new ArrayList<>(knowledge.draft().packs());
        Collections.reverse(topFirst);
        for (Pack pack : topFirst) {
            boolean has =
                    pack.thresholds().stream().anyMatch(one -> one.name().text().equals(name));
            if (has) {
                return line(pack.folder().folder().resolve("pack.yaml"), "\\s+" + Pattern.quote(name) + "\\s*:.*");
            }
        }
        return line(knowledge.root().resolve("policy.yaml"), Pattern.quote(name) + "\\s*:.*");
    }

    private @Nullable Location criterion(String id, Knowledge knowledge) {
        return knowledge.draft().criteria().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .map(one -> line(knowledge.root().resolve(one.folder()).resolve("criterion.yaml"), "statement\\s*:.*"))
                .orElse(null);
    }

    /** The first line of a file that is like this. */
    private @Nullable Location line(Path file, String like) {
        Path path = file.normalize();
        Document open = documents.all(path::equals).stream().findFirst().orElse(null);
        Lines lines = open == null ? read(path) : open.lines();
        Pattern pattern = Pattern.compile(like);
        for (int i = 0; i < lines.count(); i++) {
            String line = lines.line(i);
            if (pattern.matcher(line).matches()) {
                int from = line.length() - line.stripLeading().length();
                String uri = open == null ? path.toUri().toString() : open.uri();
                return new Location(uri, new Range(new Position(i, from), new Position(i, line.length())));
            }
        }
        return null;
    }

    private static Lines read(Path path) {
        try {
            return Lines.of(
                    Files.isRegularFile(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "");
        } catch (IOException e) {
            return Lines.of("");
        }
    }
}
