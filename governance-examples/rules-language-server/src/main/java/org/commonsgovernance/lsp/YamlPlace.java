package org.commonsgovernance.lsp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in the tree of a YAML file a place is, and whether a key or a value is written there. The file may be half written;
 * layout alone is looked at.
 *
 * @param path keys from the top; {@code []} for an entry of a list
 * @param isKey whether a key is written, of the mapping that the path leads to; else the value that it leads to
 * @param word what is at the place, without quotes
 * @param line counted from 0
 * @param from where the word begins, in UTF-16 units from 0
 * @param to where it ends
 * @param keys the other keys of the mapping, as far as they stand before, or below in a block
 */
record YamlPlace(List<String> path, boolean isKey, String word, int line, int from, int to, Set<String> keys) {
    static final String ITEM = "[]";

    private static final Pattern KEY =
            Pattern.compile("\\s*(\"[^\"]*\"|'[^']*'|[^\\s#\\[\\]{},\"'][^#\\[\\]{},]*?)\\s*:(?=\\s|$)");
    private static final Pattern BLOCK_TEXT = Pattern.compile(".*(^|\\s)[|>][+-]?[0-9]?\\s*(#.*)?$");

    /** A mapping or list that is open, and the column at which its entries stand. */
    private record Level(int indent, @Nullable String key, boolean isItem, Set<String> keys) {}

    /** The place in a text; null within comments and texts of several lines, where nothing is proposed. */
    static @Nullable YamlPlace at(Lines lines, int line, int character) {
        return new Scan(lines, line, character).place();
    }

    /** Reads the lines up to the place. */
    private static final class Scan {
        private final Lines lines;
        private final int wantedLine;
        private final int wantedCharacter;
        private final Deque<Level> block = new ArrayDeque<>();
        private int textIndent = -1;
        private @Nullable FlowScan flow;

        Scan(Lines lines, int wantedLine, int wantedCharacter) {
            this.lines = lines;
            this.wantedLine = wantedLine;
            this.wantedCharacter = wantedCharacter;
        }

        @Nullable
        YamlPlace place() {
            for (int i = 0; i < wantedLine; i++) {
                take(lines.line(i), false);
            }
            String whole = lines.line(wantedLine);
            return last(whole, Math.min(wantedCharacter, whole.length()));
        }

        /** What follows the keys and dashes at the start of a line. */
        private String take(String line, boolean isLast) {
            if (flow != null) {
                flow.take(line);
                flow = flow.isOpen() || isLast ? flow : null;
                return "";
            }
            int indent = indent(line);
            boolean isBlank = indent == line.length() || line.charAt(indent) == '#';
            if (textIndent >= 0) {
                if (indent > textIndent || (isBlank && !isLast)) {
                    return "";
                }
                textIndent = -1;
            }
            if (isBlank && !isLast) {
                return "";
            }
            return takeBlock(line, indent, isLast);
        }

        private String takeBlock(String line, int start, boolean isLast) {
            int at = start;
            leave(at, line.startsWith("-", at) && isDash(line, at));
            while (isDash(line, at)) {
                block.push(new Level(at, null, true, new HashSet<>()));
                at++;
                while (at < line.length() && line.charAt(at) == ' ') {
                    at++;
                }
                if (at >= line.length()) {
                    return "";
                }
            }
            Matcher key = KEY.matcher(line).region(at, line.length());
            String rest = line.substring(Math.min(at, line.length()));
            if (key.lookingAt() && key.start(1) == at) {
                String name = unquoted(key.group(1));
                siblings(at).add(name);
                block.push(new Level(at, name, false, new HashSet<>()));
                rest = line.substring(key.end());
                if (BLOCK_TEXT.matcher(rest).matches() && !isLast) {
                    textIndent = at;
                }
            }
            String value = rest.stripLeading();
            if (value.startsWith("{") || value.startsWith("[")) {
                FlowScan opened = new FlowScan();
                opened.take(value);
                flow = opened.isOpen() || isLast ? opened : null;
            }
            return rest;
        }

        /** Keys of a mapping are kept at the level that holds it. */
        private Set<String> siblings(int indent) {
            leave(indent, false);
            Level above = block.peek();
            return above == null ? top : above.keys();
        }

        private final Set<String> top = new HashSet<>();

        /** Entries of a list may stand at the column of the key above them. */
        private void leave(int indent, boolean isItem) {
            while (!block.isEmpty()) {
                Level level = block.peek();
                boolean holds = level.indent() < indent || (isItem && level.indent() == indent && !level.isItem());
                if (holds) {
                    return;
                }
                block.pop();
            }
        }

        private static boolean isDash(String line, int at) {
            return at < line.length()
                    && line.charAt(at) == '-'
                    && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
        }

        private static int indent(String line) {
            int indent = 0;
            while (indent < line.length() && line.charAt(indent) == ' ') {
                indent++;
            }
            return indent;
        }

        private @Nullable YamlPlace last(String whole, int character) {
            String before = whole.substring(0, character);
            if (isComment(before)) {
                return null;
            }
            boolean wasInFlow = flow != null;
            int textBefore = textIndent;
            String rest = take(before, true);
            if (textBefore >= 0 && textIndent >= 0) {
                return null;
            }
            int to = character;
            while (to < whole.length() && isOfWord(whole.charAt(to))) {
                to++;
            }
            if (flow != null && flow.isOpen()) {
                return inFlow(whole, character, to);
            }
            return wasInFlow ? null : inBlock(before, rest, character, to);
        }

        private @Nullable YamlPlace inFlow(String whole, int character, int to) {
            FlowScan open = flow;
            if (open == null || open.isInQuotes()) {
                return null;
            }
            List<String> path = path();
            path.addAll(open.path());
            String word = open.word();
            int from = character - word.length();
            Set<String> keys = new HashSet<>(open.keys());
            keys.remove(word);
            String after = whole.substring(character);
            int close = after.indexOf('}');
            Matcher later =
                    Pattern.compile("[,{]\\s*([^\\s,:{}]+):").matcher(close < 0 ? after : after.substring(0, close));
            while (later.find()) {
                keys.add(later.group(1));
            }
            return new YamlPlace(path, open.isKey(), word, wantedLine, from, Math.max(character, to), keys);
        }

        private @Nullable YamlPlace inBlock(String before, String rest, int character, int to) {
            boolean isKeyWritten = !before.isBlank()
                    && rest.length() < before.stripTrailing().length()
                    && KEY.matcher(stripDashes(before)).lookingAt();
            String word = rest.stripLeading();
            int from = character - word.length();
            if (isKeyWritten) {
                boolean isQuoted = word.startsWith("\"") || word.startsWith("'") || word.contains(" ");
                boolean isGlued = rest.isEmpty(); // right behind the colon a blank is missing
                return isQuoted || isGlued ? null : new YamlPlace(path(), false, word, wantedLine, from, to, Set.of());
            }
            if (word.contains(" ") || word.startsWith("\"") || word.startsWith("'")) {
                return null;
            }
            Set<String> keys = new HashSet<>(siblingsAt(from));
            keys.addAll(below(from));
            return new YamlPlace(path(), true, word, wantedLine, from, to, keys);
        }

        private static String stripDashes(String line) {
            return line.replaceFirst("^(\\s*-\\s+)+", "");
        }

        private Set<String> siblingsAt(int indent) {
            return siblings(indent);
        }

        /** Keys at the same column below, up to what stands further left. */
        private Set<String> below(int indent) {
            Set<String> keys = new HashSet<>();
            for (int i = wantedLine + 1; i < lines.count(); i++) {
                String line = lines.line(i);
                int at = indent(line);
                if (at == line.length() || line.charAt(at) == '#') {
                    continue;
                }
                if (at < indent || isDash(line, at)) {
                    return keys;
                }
                Matcher key = KEY.matcher(line);
                if (at == indent && key.lookingAt()) {
                    keys.add(unquoted(key.group(1)));
                }
            }
            return keys;
        }

        private List<String> path() {
            List<String> path = new ArrayList<>();
            block.descendingIterator()
                    .forEachRemaining(level -> path.add(level.isItem() || level.key() == null ? ITEM : level.key()));
            return path;
        }

        private static boolean isComment(String before) {
            int quote = 0;
            for (int i = 0; i < before.length(); i++) {
                char c = before.charAt(i);
                if (quote == 0
                        && (c == '"' || (c == '\'' && (i == 0 || !Character.isLetterOrDigit(before.charAt(i - 1)))))) {
                    quote = c;
                } else if (c == quote) {
                    quote = 0;
                } else if (c == '#' && quote == 0 && (i == 0 || before.charAt(i - 1) == ' ')) {
                    return true;
                }
            }
            return false;
        }
    }

    static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '$';
    }

    static String unquoted(String word) {
        boolean isQuoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("'"));
        return isQuoted ? word.substring(1, word.length() - 1) : word;
    }
}
