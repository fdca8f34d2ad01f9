package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads Markdown, reStructuredText, AsciiDoc or plain text as sentences, without code, comments and badges. */
final class Document {
    private static final int MOST_CHARACTERS = 400_000;
    private static final int MOST_SENTENCES = 6_000;
    private static final int LONGEST = 700;
    private static final int LONGEST_PARAGRAPH = 8_000;
    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "etc", "vs", "inc", "ltd", "corp", "co", "cf", "no", "llc", "st", "e.v", "u.s");

    private final String path;
    private final TextFile file;
    private final Map<String, String> references = new HashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String heading = "";

    private Document(String path, TextFile file) {
        this.path = path;
        this.file = file;
    }

    static List<Sentence> sentences(String path, TextFile file, String text) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        Document document = new Document(path, file);
        List<String> lines = withoutComments(bounded).lines().toList();
        lines.forEach(line -> document.noteReference(line.strip()));
        document.read(lines);
        return document.sentences;
    }

    static String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        int open = text.indexOf("<!--");
        while (open >= 0) {
            out.append(text, at, open);
            int close = text.indexOf("-->", open + 4);
            at = close < 0 ? text.length() : close + 3;
            open = text.indexOf("<!--", at);
        }
        return out.append(text, at, text.length()).toString();
    }

    private void noteReference(String bare) {
        int end = isReference(bare) ? bare.indexOf("]:") : -1;
        if (end > 1) {
            references.putIfAbsent(
                    Inline.key(bare.substring(1, end)),
                    bare.substring(end + 2).strip().split(" ", 2)[0]);
        }
        int colon = bare.startsWith(".. _") ? bare.indexOf(": ") : -1;
        if (colon > 4) {
            String label = bare.substring(4, colon).replace("`", "");
            references.putIfAbsent(Inline.key(label), bare.substring(colon + 2).strip());
        }
    }

    /** Whether a line only tells where a named link leads. */
    private static boolean isReference(String bare) {
        int end = bare.startsWith("[") ? bare.indexOf("]:") : -1;
        return end > 1 && bare.indexOf(']') == end;
    }

    private void read(List<String> lines) {
        String fence = "";
        boolean isLiteral = false;
        boolean isAfterBlank = true;
        boolean isInList = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = unquoted(lines.get(i));
            String bare = line.strip();
            if (!fence.isEmpty()) {
                fence = bare.startsWith(fence) ? "" : fence;
                continue;
            }
            boolean isBelowTitle = i > 0
                    && bare.matches("~{3,}")
                    && !lines.get(i - 1).isBlank()
                    && Math.abs(lines.get(i - 1).length() - bare.length()) <= 1;
            if (bare.startsWith("```") || (bare.startsWith("~~~") && !isBelowTitle)) {
                endParagraph();
                fence = bare.length() > 6 && bare.endsWith("```") ? "" : bare.substring(0, 3);
                continue;
            }
            if (bare.isEmpty() || (bare.startsWith("[!") && bare.endsWith("]"))) {
                endParagraph();
                isAfterBlank = true;
                continue;
            }
            boolean isIndented = line.startsWith("    ") || line.startsWith("\t");
            boolean isItem = isItem(bare);
            isInList = isItem || (isInList && line.charAt(0) <= ' ');
            isLiteral = isIndented && (isLiteral || (isAfterBlank && !isInList));
            isAfterBlank = false;
            if (isLiteral || bare.startsWith(".. ") || isReference(bare)) {
                continue;
            }
            boolean isUnderlined = i + 1 < lines.size()
                    && bare.length() < 120
                    && !isUnderline(bare)
                    && isUnderline(lines.get(i + 1).strip());
            if (bare.startsWith("#") || bare.startsWith("== ") || bare.startsWith("=== ") || isUnderlined) {
                enter(bare);
            } else if (isUnderline(bare)) {
                endParagraph();
            } else {
                if (isItem || bare.startsWith("|") || bare.equals("+")) {
                    endParagraph();
                }
                append(isItem ? bare.substring(bare.indexOf(' ') + 1) : bare);
            }
        }
        endParagraph();
    }

    private void append(String bare) {
        if (paragraph.length() < LONGEST_PARAGRAPH) {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(bare);
        }
    }

    private static String unquoted(String line) {
        String bare = line.stripLeading();
        return bare.startsWith("> ") ? bare.substring(2) : bare.equals(">") ? "" : line;
    }

    static boolean isItem(String bare) {
        int blank = bare.indexOf(' ');
        if (blank == 1) {
            return "-*+\u2022".indexOf(bare.charAt(0)) >= 0;
        }
        boolean isNumber = blank > 1 && blank < 5 && ".)".indexOf(bare.charAt(blank - 1)) >= 0;
        return isNumber && bare.substring(0, blank - 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isUnderline(String bare) {
        return bare.length() >= 3
                && "=-~^\"+*".indexOf(bare.charAt(0)) >= 0
                && bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    private void enter(String line) {
        endParagraph();
        int from = 0;
        while (from < line.length() && (line.charAt(from) == '#' || line.charAt(from) == '=')) {
            from++;
        }
        add(line.substring(from).strip(), true);
    }

    private void endParagraph() {
        String text = paragraph.toString();
        paragraph.setLength(0);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?') && endsAt(text, i, start)) {
                add(text.substring(start, i + 1), false);
                start = i + 1;
            }
        }
        add(text.substring(start), false);
    }

    private static boolean endsAt(String text, int at, int start) {
        int next = at + 1;
        while (next < text.length() && "\"')*_`]".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        int from = at;
        while (from > start && !Character.isWhitespace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        return text.charAt(at) != '.'
                || !ABBREVIATIONS.contains(text.substring(from, at).toLowerCase(Locale.ROOT));
    }

    private void add(String raw, boolean isHeading) {
        if (raw.isBlank() || sentences.size() >= MOST_SENTENCES || raw.length() > 4 * LONGEST) {
            return;
        }
        Inline inline = new Inline(raw, references);
        String text = inline.text();
        if (text.isEmpty() || text.length() > LONGEST) {
            return;
        }
        sentences.add(new Sentence(path, file, text, inline.links(), heading, isHeading));
        if (isHeading) {
            heading = text.toLowerCase(Locale.ROOT);
        }
    }
}
