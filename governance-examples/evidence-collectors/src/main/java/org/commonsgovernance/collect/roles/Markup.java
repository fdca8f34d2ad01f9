package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what its readers do not see or what only shows how something would look: comments, fenced code,
 * quotes, front
 * matter.
 *
 * @param lines at most {@link #MOST_LINES}, each cut after {@link #LONGEST} characters
 * @param links targets of reference links by their label in lower case
 */
record Markup(List<String> lines, Map<String, String> links) {
    static final int MOST_LINES = 60_000;
    static final int LONGEST = 1_500;

    private static final Pattern REFERENCE =
            Pattern.compile(" {0,3}\\[([^\\]]{1,100})]: *<?(\\S{1,300}?)>?(?: .{0,200})?");

    /** The same of reStructuredText. */
    private static final Pattern TEXT_REFERENCE = Pattern.compile("\\.\\. _`?([^`:]{1,100})`?: (https?://\\S{1,300})");

    static Markup read(String text, boolean isMarkdown) {
        List<String> lines = new ArrayList<>();
        Map<String, String> links = new HashMap<>();
        String fence = "";
        boolean inComment = false;
        boolean inFront = false;
        int number = 0;
        for (String raw : (Iterable<String>) text.lines().limit(MOST_LINES)::iterator) {
            String line = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
            line = line.replace('\u00a0', ' ').replace('\ufeff', ' ').stripTrailing();
            boolean isFirst = number++ == 0;
            if (!isMarkdown) {
                lines.add(line);
                continue;
            }
            if ((isFirst && line.equals("---")) || inFront) {
                inFront = isFirst || !line.equals("---");
                continue;
            }
            String begun = line.stripLeading();
            if (!fence.isEmpty()) {
                if (begun.startsWith(fence)) {
                    fence = "";
                }
                continue;
            }
            StringBuilder seen = new StringBuilder();
            inComment = withoutComments(line, inComment, seen);
            line = seen.toString().stripTrailing();
            begun = line.stripLeading();
            boolean isUnderline = !lines.isEmpty() && underlines(line, lines.get(lines.size() - 1));
            if (!isUnderline && (begun.startsWith("```") || begun.startsWith("~~~"))) {
                fence = begun.substring(0, 3);
                continue;
            }
            if (begun.startsWith(">")) {
                continue;
            }
            Matcher named = TEXT_REFERENCE.matcher(line);
            if (named.matches()) {
                links.putIfAbsent(named.group(1).toLowerCase(Locale.ROOT), named.group(2));
                continue;
            }
            Matcher reference = REFERENCE.matcher(line);
            if (reference.matches()) {
                links.putIfAbsent(reference.group(1).toLowerCase(Locale.ROOT), reference.group(2));
                continue;
            }
            lines.add(line);
        }
        return new Markup(lines, links);
    }

    /** Whether a row of tildes, which begins code in Markdown, is a heading's in reStructuredText: as long as its title. */
    static boolean underlines(String line, String title) {
        return line.matches("~{3,}") && !title.isBlank() && Math.abs(title.length() - line.length()) <= 1;
    }

    /** How deep a heading is that such a line underlines: 1 and 2 in Markdown, deeper ones as reStructuredText has them mostly. */
    static int level(String underline) {
        return switch (underline.stripLeading().charAt(0)) {
            case '=' -> 1;
            case '-' -> 2;
            case '~' -> 3;
            default -> 4;
        };
    }

    private static boolean withoutComments(String line, boolean inComment, StringBuilder seen) {
        int at = 0;
        boolean inside = inComment;
        while (at < line.length()) {
            if (inside) {
                int end = line.indexOf("-->", at);
                if (end < 0) {
                    return true;
                }
                at = end + 3;
                inside = false;
            } else {
                int begin = line.indexOf("<!--", at);
                if (begin < 0) {
                    seen.append(line, at, line.length());
                    return false;
                }
                seen.append(line, at, begin);
                at = begin + 4;
                inside = true;
            }
        }
        return inside;
    }
}
