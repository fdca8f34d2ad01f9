package org.commonsgovernance.collect.license;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Takes the words out of a text, and leaves bullets, comment signs, tags of HTML and punctuation. */
final class WordScanner {
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_TAG = 500;

    private static final Set<String> TAGS = Set.of(
            "p", "a", "b", "i", "br", "hr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "div", "pre", "span", "tt", "em",
            "strong", "center", "html", "body", "head", "title", "code", "dl", "dt", "dd");

    private final String text;
    private long[] codes = new long[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int size;

    WordScanner(String text) {
        this.text = text;
    }

    /** Reads the text, as far as words are kept; returns where it stopped. */
    int scan() {
        int at = 0;
        while (at < text.length() && size < Words.MOST) {
            at = isLineStart(at) ? afterBullet(at) : at;
            if (at >= text.length()) {
                break;
            }
            if (isWordPart(text.charAt(at))) {
                at = word(at);
            } else if (text.charAt(at) == '<') {
                at = afterTag(at);
            } else {
                at++;
            }
        }
        return at;
    }

    long[] codes() {
        return Arrays.copyOf(codes, size);
    }

    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    int[] ends() {
        return Arrays.copyOf(ends, size);
    }

    private boolean isLineStart(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** The numbers and letters before an item of a list: 1. 1.2 (a) iv) */
    private int afterBullet(int lineStart) {
        int at = lineStart;
        while (at < text.length() && isMargin(text.charAt(at))) {
            at++;
        }
        int begin = at;
        if (at < text.length() && (text.charAt(at) == '(' || text.charAt(at) == '[')) {
            at++;
        }
        int label = at;
        while (at < text.length() && at - label < 8 && isLabel(text.charAt(at))) {
            at++;
        }
        if (at == label || at == text.length() || !isShortLabel(label, at)) {
            return begin;
        }
        boolean isClosed = text.charAt(at) == ')' || text.charAt(at) == ']';
        int end = isClosed ? at + 1 : at;
        boolean hasEnd = isClosed || text.charAt(at - 1) == '.';
        return hasEnd && (end == text.length() || Character.isWhitespace(text.charAt(end))) ? end : begin;
    }

    /** Space, and what comments and quotations have in front. */
    private static boolean isMargin(char sign) {
        return sign == ' ' || sign == '\t' || "*#/;>%-|\"".indexOf(sign) >= 0;
    }

    private static boolean isLabel(char sign) {
        return sign == '.' || (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'z');
    }

    private boolean isShortLabel(int from, int to) {
        int letters = 0;
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            if (sign >= 'a' && sign <= 'z') {
                letters++;
                if (letters > 1 && "ivx".indexOf(sign) < 0) {
                    return false;
                }
            }
        }
        return letters <= 4;
    }

    private int word(int from) {
        long code = WordCodes.BEGIN;
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign > 0x2e00 && Character.isIdeographic(sign)) {
                // Scripts without spaces: a word is what one sign says.
                if (at == from) {
                    code = WordCodes.then(code, sign);
                    at++;
                }
                break;
            }
            if (isWordPart(sign)) {
                code = at - from < LONGEST_WORD ? WordCodes.then(code, lower(sign)) : code;
            } else if (!joins(at)) {
                break;
            }
            at++;
        }
        long word = WordCodes.ofLetters(code);
        if (word != WordCodes.NOTHING) {
            add(word, from, at);
        }
        return at;
    }

    private static boolean isWordPart(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || (sign > 127 && Character.isLetterOrDigit(sign));
    }

    private static char lower(char sign) {
        return sign <= 127 ? (sign >= 'A' && sign <= 'Z' ? (char) (sign + 32) : sign) : Character.toLowerCase(sign);
    }

    /** An apostrophe or a single hyphen within a word. */
    private boolean joins(int at) {
        char sign = text.charAt(at);
        return (sign == '\'' || sign == '\u2019' || sign == '-' || sign == '\u2010' || sign == '\u2011')
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1))
                && Character.isLetter(text.charAt(at - 1));
    }

    /** The end of a tag of HTML; of anything else only the sign itself. */
    private int afterTag(int from) {
        int at = from + 1;
        if (at < text.length() && text.charAt(at) == '/') {
            at++;
        }
        int name = at;
        while (at < text.length() && at - name < 10 && isLabel(Character.toLowerCase(text.charAt(at)))) {
            at++;
        }
        String tag = text.substring(name, at).toLowerCase(Locale.ROOT);
        if (!TAGS.contains(tag)) {
            return from + 1;
        }
        for (int close = at; close < text.length() && close - from < LONGEST_TAG; close++) {
            if (text.charAt(close) == '>') {
                return close + 1;
            }
        }
        return from + 1;
    }

    private void add(long code, int start, int end) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        codes[size] = code;
        starts[size] = start;
        ends[size] = end;
        size++;
    }
}
