package org.commonsgovernance.collect.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the markup out of a sentence: what a link says stays, where it leads is noted, images and badges go. */
final class Inline {
    private static final int FARTHEST = 1_500;

    private final StringBuilder text = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> references;

    /** @param references where named links lead, by name in lower case */
    Inline(String raw, Map<String, String> references) {
        this.references = references;
        read(raw);
    }

    /** With one blank between words. */
    String text() {
        StringBuilder plain = new StringBuilder(text.length());
        boolean isGap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                isGap = !plain.isEmpty();
            } else {
                plain.append(isGap && ".,;:)!?".indexOf(c) < 0 ? " " : "").append(c);
                isGap = false;
            }
        }
        return plain.toString();
    }

    List<Link> links() {
        return links;
    }

    static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private void read(String in) {
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (in.startsWith("![", at)) {
                int close = close(in, at + 1, '[', ']');
                at = close < 0 ? at + 2 : afterTarget(in, close + 1);
            } else if (c == '[') {
                at = afterLabel(in, at);
            } else if (c == '<') {
                at = afterTag(in, at);
            } else if (c == '`') {
                at = afterTick(in, at);
            } else if (in.startsWith("https://", at) || in.startsWith("http://", at)) {
                at = afterAddress(in, at);
            } else {
                boolean isMark = c == '*' || c == '~' || c == '|' || (c == '_' && isEdge(in, at));
                text.append(isMark ? ' ' : c);
                at++;
            }
        }
    }

    /** Whether an underscore is no part of a word. */
    private static boolean isEdge(String in, int at) {
        boolean isBefore = at > 0 && Character.isLetterOrDigit(in.charAt(at - 1));
        boolean isAfter = at + 1 < in.length() && Character.isLetterOrDigit(in.charAt(at + 1));
        return !(isBefore && isAfter);
    }

    private static int afterTarget(String in, int at) {
        if (at < in.length() && (in.charAt(at) == '(' || in.charAt(at) == '[')) {
            char open = in.charAt(at);
            int close = close(in, at, open, open == '(' ? ')' : ']');
            return close < 0 ? at : close + 1;
        }
        return at;
    }

    private int afterLabel(String in, int at) {
        int close = close(in, at, '[', ']');
        if (close < 0) {
            return at + 1;
        }
        String label = in.substring(at + 1, close);
        int after = afterTarget(in, close + 1);
        if (label.startsWith("![")) {
            return after;
        }
        String shown = label.replace('*', ' ').replace('`', ' ').strip();
        String target = references.getOrDefault(key(label), "");
        if (after > close + 1) {
            String inner = in.substring(close + 2, after - 1).strip().split(" ", 2)[0];
            boolean isReference = in.charAt(close + 1) == '[';
            target = isReference
                    ? references.getOrDefault(key(in.substring(close + 2, after - 1)), target)
                    : inner.replace("<", "").replace(">", "");
        }
        if (!target.isEmpty()) {
            links.add(new Link(shown, target));
        }
        text.append(shown);
        return after;
    }

    /** A tag goes; where it is a link, where it leads is noted with what it shows. */
    private int afterTag(String in, int at) {
        int close = in.indexOf('>', at);
        if (close < 0 || close - at > FARTHEST) {
            text.append(' ');
            return at + 1;
        }
        String inner = in.substring(at + 1, close);
        if (inner.startsWith("http://") || inner.startsWith("https://")) {
            links.add(new Link("", inner));
        }
        int href = inner.indexOf("href=\"");
        int end = href < 0 ? -1 : inner.indexOf('"', href + 6);
        if (end > 0) {
            int shut = in.indexOf("</a>", close);
            String label = shut < 0 || shut - close > FARTHEST ? "" : in.substring(close + 1, shut);
            links.add(new Link(label.contains("<") ? "" : label.strip(), inner.substring(href + 6, end)));
        }
        text.append(inner.startsWith("a ") || inner.equals("/a") ? "" : " ");
        return close + 1;
    }

    /** {@code `label <target>`_} or {@code `reference`_}; other ticks are left out. */
    private int afterTick(String in, int at) {
        int shut = in.indexOf("`_", at + 1);
        int next = in.indexOf('`', at + 1);
        if (shut < 0 || shut != next) {
            text.append(' ');
            return at + 1;
        }
        String inner = in.substring(at + 1, shut);
        int open = inner.indexOf(" <");
        String label = open < 0 ? inner : inner.substring(0, open);
        String target = open < 0 || !inner.endsWith(">")
                ? references.getOrDefault(key(inner), "")
                : inner.substring(open + 2, inner.length() - 1);
        if (!target.isEmpty()) {
            links.add(new Link(label.strip(), target));
        }
        text.append(label);
        return shut + (in.startsWith("`__", shut) ? 3 : 2);
    }

    private int afterAddress(String in, int at) {
        int end = at;
        while (end < in.length() && " \t<>\"')]}`[|".indexOf(in.charAt(end)) < 0) {
            end++;
        }
        String target = in.substring(at, end);
        while (target.endsWith(".") || target.endsWith(",") || target.endsWith(":")) {
            target = target.substring(0, target.length() - 1);
        }
        if (end < in.length() && in.charAt(end) == '[') {
            int close = close(in, end, '[', ']');
            if (close > 0) {
                // AsciiDoc shows what stands in the brackets.
                String label = in.substring(end + 1, close).replace("^", "");
                links.add(new Link(label, target));
                text.append(label);
                return close + 1;
            }
        }
        links.add(new Link("", target));
        text.append("link");
        return at + target.length();
    }

    private static int close(String in, int at, char open, char shut) {
        int depth = 0;
        int end = Math.min(in.length(), at + FARTHEST);
        for (int i = at; i < end; i++) {
            char c = in.charAt(i);
            if (c == open) {
                depth++;
            } else if (c == shut && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
