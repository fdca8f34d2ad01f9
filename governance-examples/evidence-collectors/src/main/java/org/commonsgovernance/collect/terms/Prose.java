package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sentences of Markdown, reStructuredText, AsciiDoc or plain text, without code, markup, headings, change logs. */
final class Prose {
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_SENTENCES = 6_000;
    private static final int DEEPEST_QUOTE = 5;
    private static final Set<String> HISTORY = Set.of("changelog", "changes", "history", "news", "releases", "release");

    private final boolean keepsComments;
    private final Map<String, String> references = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private boolean isBox;
    private boolean isHistory;
    private boolean leadsOn;
    private int block;

    private Prose(boolean keepsComments) {
        this.keepsComments = keepsComments;
    }

    /** @param keepsComments whether what stands in comments is meant to be read, as in templates */
    static List<Sentence> sentences(String text, boolean keepsComments) {
        Prose prose = new Prose(keepsComments);
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        prose.read(prose.withoutComments(bounded).lines().toList());
        return prose.sentences;
    }

    private String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("<!--", at);
            if (open < 0) {
                break;
            }
            out.append(text, at, open);
            int close = text.indexOf("-->", open + 4);
            int end = close < 0 ? text.length() : close;
            if (keepsComments) {
                out.append("\n\n").append(text, open + 4, end).append("\n\n");
            }
            at = close < 0 ? text.length() : close + 3;
        }
        return out.append(text, Math.min(at, text.length()), text.length()).toString();
    }

    private void read(List<String> lines) {
        for (String line : lines) {
            noteReference(line.strip());
        }
        String fence = "";
        boolean literal = false;
        boolean afterBlank = true;
        boolean inList = false;
        for (int i = 0; i < lines.size(); i++) {
            String raw = lines.get(i);
            String line = unquoted(raw);
            String bare = line.strip();
            if (!fence.isEmpty()) {
                fence = bare.startsWith(fence) ? "" : fence;
                continue;
            }
            if (bare.startsWith("```") || bare.startsWith("~~~") || bare.equals("----")) {
                endParagraph();
                fence = fence(bare, i > 0 ? lines.get(i - 1).strip() : "");
                continue;
            }
            if (bare.isEmpty()) {
                endParagraph();
                afterBlank = true;
                continue;
            }
            int indent = indent(line);
            literal = literal && indent > 0;
            boolean isItem = isItem(bare);
            boolean wasInList = inList;
            inList = isItem || (inList && indent > 0);
            if (afterBlank && !(wasInList && inList) && !(isItem && leadsOn)) {
                block++;
            }
            if (literal || (indent >= 4 && afterBlank && !inList)) {
                literal = true;
                continue;
            }
            afterBlank = false;
            if (isHeading(bare, lines, i)) {
                endParagraph();
                block++;
                isHistory = isHistory(bare);
                continue;
            }
            if (isUnderline(bare) || bare.startsWith(".. ")) {
                endParagraph();
                continue;
            }
            if (isItem) {
                endParagraph();
                isBox = bare.contains("[ ]") || bare.contains("[x]");
                bare = withoutMarker(bare);
            }
            if (bare.startsWith("[") && bare.contains("]: ")) {
                continue;
            }
            literal = bare.endsWith("::");
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(bare);
        }
        endParagraph();
    }

    /** What closes the code that a line opens; empty where it opens none. */
    private static String fence(String bare, String before) {
        if (bare.equals("----")) {
            // Under a text these are the underline of a heading.
            return before.isEmpty() || before.startsWith("[") ? bare : "";
        }
        boolean isOneLine = bare.length() > 6 && bare.endsWith("```");
        return isOneLine ? "" : bare.substring(0, 3);
    }

    private static String unquoted(String line) {
        String bare = line;
        for (int depth = 0; depth < DEEPEST_QUOTE && bare.stripLeading().startsWith(">"); depth++) {
            bare = bare.stripLeading().substring(1);
        }
        boolean isQuoted = bare.length() < line.length();
        return isQuoted && bare.startsWith(" ") ? bare.substring(1) : bare;
    }

    private static int indent(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                width += 4;
            } else if (c == ' ') {
                width++;
            } else {
                break;
            }
        }
        return width;
    }

    private static boolean isItem(String bare) {
        boolean isBullet = bare.length() > 2 && "-*+\u2022".indexOf(bare.charAt(0)) >= 0 && bare.charAt(1) == ' ';
        return isBullet || numberEnd(bare) > 0;
    }

    private static int numberEnd(String bare) {
        int i = 0;
        while (i < bare.length() && i < 3 && Character.isDigit(bare.charAt(i))) {
            i++;
        }
        boolean isNumber =
                i > 0 && i + 1 < bare.length() && ".)".indexOf(bare.charAt(i)) >= 0 && bare.charAt(i + 1) == ' ';
        return isNumber ? i + 2 : 0;
    }

    private static String withoutMarker(String bare) {
        int number = numberEnd(bare);
        String rest = bare.substring(number > 0 ? number : 2).stripLeading();
        return rest.startsWith("[ ]") || rest.startsWith("[x]")
                ? rest.substring(3).stripLeading()
                : rest;
    }

    private static boolean isHeading(String bare, List<String> lines, int i) {
        if (bare.startsWith("#")) {
            return true;
        }
        if (bare.startsWith("== ") || bare.startsWith("=== ")) {
            return true;
        }
        return i + 1 < lines.size() && isUnderline(lines.get(i + 1).strip()) && bare.length() < 100;
    }

    private static boolean isUnderline(String bare) {
        return bare.length() >= 3
                && "=-~^\"'+*#".indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    private static boolean isHistory(String heading) {
        List<Word> words = Words.of(heading.toLowerCase(Locale.ROOT));
        // "Release notes" is one, "Contributing changes" is none.
        return !words.isEmpty()
                && words.size() <= 2
                && HISTORY.contains(words.get(0).plain());
    }

    private void noteReference(String bare) {
        int end = bare.startsWith("[") ? bare.indexOf("]:") : -1;
        if (end > 1) {
            references.putIfAbsent(
                    Inline.key(bare.substring(1, end)), bare.substring(end + 2).strip());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty() && !isHistory) {
            for (String one : Sentences.split(paragraph.toString())) {
                if (sentences.size() < MOST_SENTENCES) {
                    Inline inline = new Inline(one, references);
                    String text = inline.text();
                    sentences.add(new Sentence(
                            one, Words.of(text), inline.links(), text.strip().endsWith("?"), isBox, block));
                }
            }
        }
        if (!paragraph.isEmpty()) {
            leadsOn = paragraph.charAt(paragraph.length() - 1) == ':';
        }
        paragraph.setLength(0);
        isBox = false;
    }
}
