package org.commonsgovernance.lsp;

import java.util.List;
import java.util.Set;
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

    /** The place in a text; null within comments and texts of several lines, where nothing is proposed. */
    static @Nullable YamlPlace at(Lines lines, int line, int character) {
        return new YamlScan(lines, line, character).place();
    }

    static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == '$';
    }

    static String unquoted(String word) {
        boolean isQuoted = word.length() > 1 && (word.startsWith("\"") || word.startsWith("'"));
        return isQuoted ? word.substring(1, word.length() - 1) : word;
    }
}
