package org.commonsgovernance.lsp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows {@code {key: value, other: [a, b]}}, which may go over several lines and may be half written. */
final class FlowScan {
    /** A mapping or list that is open. */
    private static final class Level {
        private final boolean isMapping;
        private final Set<String> keys = new HashSet<>();
        private @Nullable String key;

        Level(boolean isMapping) {
            this.isMapping = isMapping;
        }
    }

    private final Deque<Level> open = new ArrayDeque<>();
    private final StringBuilder word = new StringBuilder();
    private char quote;

    void take(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                word.append(c);
            } else if (c == '#' && (i == 0 || text.charAt(i - 1) == ' ')) {
                break;
            } else {
                take(c, i + 1 == text.length() || text.charAt(i + 1) == ' ');
            }
        }
    }

    private void take(char c, boolean isBeforeBlank) {
        Level top = open.peek();
        if (c == '{' || c == '[') {
            open.push(new Level(c == '{'));
            word.setLength(0);
        } else if (c == '}' || c == ']') {
            open.poll();
            word.setLength(0);
        } else if (c == ',') {
            if (top != null) {
                top.key = null;
            }
            word.setLength(0);
        } else if (c == ':' && isBeforeBlank && top != null && top.isMapping) {
            top.key = YamlPlace.unquoted(word.toString().strip());
            top.keys.add(top.key);
            word.setLength(0);
        } else if ((c == '"' || c == '\'') && word.toString().isBlank()) {
            quote = c;
            word.append(c);
        } else {
            word.append(c);
        }
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    boolean isInQuotes() {
        return quote != 0 || word.toString().strip().startsWith("\"");
    }

    /** Whether a key is written. */
    boolean isKey() {
        Level top = open.peek();
        return top != null && top.isMapping && top.key == null;
    }

    /** The keys so far of the mapping that is innermost. */
    Set<String> keys() {
        Level top = open.peek();
        return top == null ? Set.of() : top.keys;
    }

    /** What of the word stands before the place. */
    String word() {
        return word.toString().stripLeading();
    }

    /** From the outermost to the innermost. */
    List<String> path() {
        List<String> path = new ArrayList<>();
        open.descendingIterator().forEachRemaining(level -> {
            if (!level.isMapping) {
                path.add(YamlPlace.ITEM);
            } else if (level.key != null) {
                path.add(level.key);
            }
        });
        return path;
    }
}
