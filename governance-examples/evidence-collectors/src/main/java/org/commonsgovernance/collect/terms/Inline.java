package org.commonsgovernance.collect.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the markup out of a paragraph: what a link says stays, where it leads is noted, images go. */
final class Inline {
    private static final int LONGEST_TAG = 1_000;

    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();

    /** @param references where named links lead, by name in lower case */
    Inline(String paragraph, Map<String, String> references) {
        read(paragraph, references);
    }

    String text() {
        return text.toString();
    }

    List<String> links() {
        return links;
    }

    private void read(String in, Map<String, String> references) {
        int at = 0;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '!' && in.startsWith("![", at)) {
                at = afterImage(in, at);
            } else if (c == '[') {
                at = afterBracket(in, at, references);
            } else if (c == '<') {
                at = afterAngle(in, at);
            } else if (isAddress(in, at)) {
                at = afterAddress(in, at);
            } else {
                boolean isMark = c == '*' || c == '`' || c == '_' || c == '~';
                text.append(isMark ? ' ' : c);
                at++;
            }
        }
    }

    private static int afterImage(String in, int at) {
        int close = close(in, at + 1, '[', ']');
        if (close < 0) {
            return at + 2;
        }
        return afterTarget(in, close + 1);
    }

    /** After {@code (target)} or {@code [reference]}, if one follows. */
    private static int afterTarget(String in, int at) {
        if (at < in.length() && in.charAt(at) == '(') {
            int close = close(in, at, '(', ')');
            return close < 0 ? at : close + 1;
        }
        if (at < in.length() && in.charAt(at) == '[') {
            int close = close(in, at, '[', ']');
            return close < 0 ? at : close + 1;
        }
        return at;
    }

    private int afterBracket(String in, int at, Map<String, String> references) {
        int close = close(in, at, '[', ']');
        if (close < 0) {
            return at + 1;
        }
        String label = in.substring(at + 1, close);
        if (label.startsWith("![") || label.startsWith("[!")) {
            // A badge that is a link is an ornament.
            return afterTarget(in, close + 1);
        }
        int after = afterTarget(in, close + 1);
        if (after > close + 2) {
            String target = in.substring(close + 2, after - 1);
            boolean isReference = in.charAt(close + 1) == '[';
            links.add(isReference ? references.getOrDefault(key(target.isEmpty() ? label : target), "") : target);
        } else {
            links.add(references.getOrDefault(key(label), ""));
        }
        text.append(label.replace('*', ' ').replace('`', ' ').replace('_', ' '));
        return after;
    }

    /** A tag goes; an address between angles is a link without a text. */
    private int afterAngle(String in, int at) {
        int close = at;
        while (close < in.length() && close - at < LONGEST_TAG && in.charAt(close) != '>') {
            close++;
        }
        if (close == in.length() || in.charAt(close) != '>') {
            text.append(' ');
            return at + 1;
        }
        String inner = in.substring(at + 1, close);
        if (isAddress(inner, 0)) {
            links.add(inner);
        } else {
            int href = inner.indexOf("href=\"");
            int end = href < 0 ? -1 : inner.indexOf('"', href + 6);
            if (end > 0) {
                links.add(inner.substring(href + 6, end));
            }
        }
        text.append(' ');
        return close + 1;
    }

    private int afterAddress(String in, int at) {
        int end = at;
        while (end < in.length() && " \t\n<>\"')]}`[".indexOf(in.charAt(end)) < 0) {
            end++;
        }
        links.add(in.substring(at, end));
        text.append(" link ");
        if (end < in.length() && in.charAt(end) == '[') {
            // What AsciiDoc shows of a link stands behind it.
            return end;
        }
        char last = in.charAt(end - 1);
        return last == '.' || last == ',' ? end - 1 : end;
    }

    private static boolean isAddress(String in, int at) {
        return in.startsWith("https://", at) || in.startsWith("http://", at);
    }

    private static int close(String in, int at, char open, char shut) {
        int depth = 0;
        int end = Math.min(in.length(), at + 2_000);
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

    static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}
