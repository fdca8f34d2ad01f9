package org.commonsgovernance.collect.texts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.Tree;

/** What the project calls itself: in titles, in the first sentence of its readme, in its build files. */
final class OwnNames {
    private static final Pattern FIRST =
            Pattern.compile("(?:the )?(?<name>[^,;:()]{2,40}?)(?: \\([^)]{1,20}\\))? is (?:an?|the) .*");
    private static final Pattern MODULE = Pattern.compile("(?m)^module [\\w.-]+/([\\w.-]+/)?(?<name>[\\w.-]+)\\s*$");
    private static final Pattern KEY = Pattern.compile(
            "(?m)^\\s{0,4}\"?name\"?\\s{0,4}[=:]\\s{0,4}\"(?:@[\\w.-]{1,60}/)?(?<name>[\\w.-]{1,60})\"");
    private static final Set<String> ITSELF = Set.of(
            "we",
            "it",
            "this",
            "this project",
            "project",
            "the project",
            "our project",
            "this repository",
            "this repo",
            "this software",
            "this is");
    private static final Set<String> BESIDE = Set.of(
            "project",
            "governance",
            "contributing",
            "community",
            "readme",
            "charter",
            "logo",
            "welcome",
            "to",
            "the",
            "notice",
            "guide",
            "guidelines",
            "for",
            "contribution",
            "contributor",
            "adopters",
            "roadmap",
            "document",
            "technical");
    private static final int FIRST_SENTENCES = 6;

    private final Set<String> names = new HashSet<>();

    OwnNames(Tree tree, ReadTexts texts) {
        for (ReadTexts.Text text : texts.of(TextFile.README, TextFile.GOVERNANCE, TextFile.GUIDE, TextFile.NOTICE)) {
            List<Sentence> sentences = text.sentences();
            sentences.stream().filter(Sentence::isHeading).findFirst().ifPresent(title -> add(title.low()));
            if (text.file() == TextFile.README) {
                first(sentences);
            }
        }
        for (String file : List.of("go.mod", "Cargo.toml", "package.json", "pyproject.toml")) {
            String text = tree.text(file);
            if (text != null) {
                String head = text.substring(0, Math.min(text.length(), 4_000));
                Matcher name = (file.equals("go.mod") ? MODULE : KEY).matcher(head);
                if (name.find()) {
                    add(name.group("name").replaceFirst("\\.(?:js|go|rs|py)$", ""));
                }
            }
        }
    }

    private void first(List<Sentence> sentences) {
        sentences.stream()
                .filter(one -> !one.isHeading())
                .limit(FIRST_SENTENCES)
                .map(one -> FIRST.matcher(one.low()))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(name -> add(name.group("name")));
    }

    private void add(String title) {
        StringBuilder own = new StringBuilder();
        for (String word : title.split("[^\\p{L}\\p{N}.+#]+", 12)) {
            if (!BESIDE.contains(word)) {
                own.append(word);
            }
        }
        String name = squashed(own.toString());
        if (name.length() > 1) {
            names.add(name);
        }
    }

    private static String squashed(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** Whether the subject of a sentence is the project. */
    boolean isMeant(String subject) {
        String low = subject.strip().toLowerCase(Locale.ROOT);
        String bare = low.startsWith("the ") ? low.substring(4) : low;
        bare = bare.endsWith(" project") && bare.length() > 8 ? bare.substring(0, bare.length() - 8) : bare;
        return ITSELF.contains(low) || ITSELF.contains(bare) || names.contains(squashed(bare));
    }
}
