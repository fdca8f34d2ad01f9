package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.DisclosureBuilder;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.jspecify.annotations.Nullable;

/** Whether anyone can see what is planned: a roadmap in the repository, or one that a text links. */
final class Roadmap {
    private static final Pattern LABEL = Pattern.compile("(?:[\\w.&-]{1,30} ){0,4}road ?map(?: [\\w.&-]{1,20}){0,3}");
    private static final Pattern NONE = Pattern.compile("\\b(?:no|not|never|private|internal\\w*|closed|members[-"
            + " ]only|outdated|obsolete|deprecated|soon|old|previous|former|contribute to|propose|plan to)\\b");
    private static final Pattern HIDDEN = Pattern.compile(
            "\\b(?:roadmap|plans?) (?:is|are) (?:private|internal|confidential|not public|for members)\\b|\\bno"
                    + " roadmap\\b|\\b(?:do not|don't|does not|doesn't) have a roadmap\\b");
    private static final int SHORTEST = 40;

    private Roadmap() {}

    static void addTo(Tree tree, ReadTexts texts, boolean isPublic, Found found) {
        Source source = isPublic ? file(tree, texts) : null;
        source = source == null ? linked(tree, texts, isPublic) : source;
        if (source != null) {
            found.add(DisclosureBuilder.builder()
                    .id("disclosure:texts:roadmap")
                    .source(source)
                    .period(texts.seen())
                    .subject(Disclosure.Subject.ROADMAP)
                    .audience(Disclosure.Audience.PUBLIC)
                    .build());
        }
    }

    private static @Nullable Source file(Tree tree, ReadTexts texts) {
        return texts.of(TextFile.ROADMAP).stream()
                .filter(text -> text.text().strip().length() >= SHORTEST)
                .filter(text ->
                        !HIDDEN.matcher(text.text().toLowerCase(Locale.ROOT)).find())
                .map(text -> Source.documentedBySelf(tree.locator(text.path())))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Source linked(Tree tree, ReadTexts texts, boolean isPublic) {
        List<Sentence> sentences =
                texts.sentences(TextFile.README, TextFile.GUIDE, TextFile.GOVERNANCE, TextFile.COMMUNITY);
        if (sentences.stream().anyMatch(one -> HIDDEN.matcher(one.low()).find())) {
            return null;
        }
        return sentences.stream()
                .filter(one -> !NONE.matcher(one.low()).find())
                .filter(one -> one.links().stream().anyMatch(link -> leads(tree, one, link, isPublic)))
                .map(one -> Source.documentedBySelf(tree.locator(one.path())))
                .findFirst()
                .orElse(null);
    }

    private static boolean leads(Tree tree, Sentence one, Link link, boolean isPublic) {
        String label = link.label().toLowerCase(Locale.ROOT).strip();
        boolean isRoadmap = LABEL.matcher(label).matches();
        boolean isUnderHeading = one.heading().matches("(?:[\\w.&-]{1,30} )?road ?map.{0,20}")
                && one.low().matches(".{0,80}\\broad ?map\\b.{0,200}");
        String target = link.target();
        boolean isElsewhere = target.contains("//roadmap.sh") || target.startsWith("#") || target.contains("mailto:");
        boolean isFile = isPublic && !link.isWeb() && tree.paths().contains(plain(target));
        return (isRoadmap || isUnderHeading) && !isElsewhere && (link.isWeb() || isFile);
    }

    private static String plain(String target) {
        String path = target.split("#", 2)[0];
        while (path.startsWith("./") || path.startsWith("/")) {
            path = path.substring(path.startsWith("/") ? 1 : 2);
        }
        return path;
    }
}
