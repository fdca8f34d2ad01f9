package org.commonsgovernance.collect.license;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.rules.license.SpdxExpression;
import org.jspecify.annotations.Nullable;

/**
 * The licence tags at the head of a repository's source files, and GNU's notices there.
 *
 * @param files how many source files were looked at
 * @param ofFiles how many there are
 * @param tags the expressions of the tags, those of most files first
 * @param malformed how many tags hold no SPDX expression
 * @param laterNotices in how many files GNU's notice lets one take any later version
 * @param onlyNotices in how many files GNU's notice names one version and no later one
 * @param mentions in how many files the head speaks of licences or rights in any way
 */
public record SpdxTags(
        int files, int ofFiles, List<Tag> tags, int malformed, int laterNotices, int onlyNotices, int mentions) {
    /** More files than this are sampled evenly. */
    private static final int MOST_FILES = 3_000;

    private static final int MOST_SIGNS = 6_000;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_EXPRESSION = 200;

    /** A tag stands in a comment, alone in its line: no program's text comes before it. */
    private static final Pattern TAG = Pattern.compile(
            "^[^A-Za-z0-9]{0,20}(?:rem |dnl )?[^A-Za-z0-9]{0,10}SPDX-License-Identifier:[ \\t]*(.{1,300})$",
            Pattern.CASE_INSENSITIVE);

    private static final AnyOf TAGGED = AnyOf.of("spdx-license-identifier:");
    private static final AnyOf MENTION = AnyOf.of(
            "licens", "licenc", "copyright", "copyleft", "public domain", "permission", "redistribut", "all rights");
    private static final AnyOf GENERAL = AnyOf.of("general");
    private static final Pattern NOTICE = Pattern.compile("\\bversion [123](?:\\.[0-9])?\\b[^.]{0,120}\\blicen[sc]e\\b"
            + "|\\blicen[sc]e\\b[^.]{0,120}\\bversion [123](?:\\.[0-9])?\\b");

    public SpdxTags {
        tags = List.copyOf(tags);
    }

    /**
     * An expression and the files that bear it.
     *
     * @param expression a valid SPDX expression
     * @param count in how many of the files
     * @param example the first of them
     */
    public record Tag(String expression, int count, String example) {}

    /** Reads the heads of the repository's own source files; of very many files an even sample. */
    public static SpdxTags of(Tree tree) {
        List<String> paths = tree.paths().stream()
                .filter(path -> RepositoryPaths.isSource(path) && RepositoryPaths.isOwn(path))
                .toList();
        int step = Math.max(1, (paths.size() + MOST_FILES - 1) / MOST_FILES);
        Map<String, Tag> tags = new TreeMap<>();
        int malformed = 0;
        int later = 0;
        int only = 0;
        int files = 0;
        int mentions = 0;
        for (int at = 0; at < paths.size(); at += step) {
            String path = paths.get(at);
            String text = tree.text(path);
            if (text == null) {
                continue;
            }
            files++;
            String head = text.substring(0, Math.min(text.length(), MOST_SIGNS));
            String tag = firstTag(head);
            if (tag != null && isExpression(tag)) {
                String plain = tag.matches("\\([^()]{1,200}\\)") ? tag.substring(1, tag.length() - 1) : tag;
                tags.merge(
                        plain, new Tag(plain, 1, path), (old, more) -> new Tag(plain, old.count() + 1, old.example()));
            } else if (tag != null) {
                malformed++;
            }
            mentions += MENTION.in(head) ? 1 : 0;
            switch (notice(head)) {
                case ALLOWED -> later++;
                case ONLY_THIS -> only++;
                default -> {}
            }
        }
        List<Tag> sorted = tags.values().stream()
                .sorted(Comparator.comparingInt(Tag::count).reversed().thenComparing(Tag::expression))
                .toList();
        return new SpdxTags(files, paths.size(), sorted, malformed, later, only, mentions);
    }

    /** The expression of the first tag in a text's first lines; null if there is none. */
    static @Nullable String firstTag(String text) {
        if (!TAGGED.in(text)) {
            return null;
        }
        for (String line : text.lines().limit(MOST_LINES).toList()) {
            if (line.length() <= 400) {
                Matcher matcher = TAG.matcher(line);
                if (matcher.matches()) {
                    String value = matcher.group(1);
                    for (String end : List.of("*/", "-->", "*)", "#}", "--}}", "%>", "\"\"\"", "'''")) {
                        int at = value.indexOf(end);
                        value = at < 0 ? value : value.substring(0, at);
                    }
                    return value.strip().replaceFirst("[ \\t*#/;\"',]{1,20}$", "");
                }
            }
        }
        return null;
    }

    /** Whether a text is an SPDX expression whose ids are listed or begin with {@code LicenseRef-}. */
    static boolean isExpression(String text) {
        if (text.isBlank() || text.length() > LONGEST_EXPRESSION) {
            return false;
        }
        try {
            SpdxExpression.check(text);
            return !text.equals("NONE") && !text.equals("NOASSERTION");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static TextReading.LaterVersions notice(String head) {
        if (!GENERAL.in(head)) {
            return TextReading.LaterVersions.NOT_APPLICABLE;
        }
        String flat = Surroundings.flat(head.replace("//", " "));
        int at = flat.indexOf("general public license");
        if (at < 0 || !flat.contains("free software")) {
            return TextReading.LaterVersions.NOT_APPLICABLE;
        }
        String notice = flat.substring(Math.max(0, at - 600), Math.min(flat.length(), at + 600));
        if (!NOTICE.matcher(notice).find()) {
            return TextReading.LaterVersions.NOT_APPLICABLE;
        }
        return notice.contains("any later version") || notice.contains("or later")
                ? TextReading.LaterVersions.ALLOWED
                : TextReading.LaterVersions.ONLY_THIS;
    }
}
