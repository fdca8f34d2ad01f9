package org.commonsgovernance.lsp;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Places in a text as editors count them: lines and UTF-16 units from 0, lines ending in CR LF, LF or CR. The library
 * counts the same from 1, but for a byte-order mark, which it leaves out.
 */
final class Lines {
    private final String text;
    private final int[] starts;
    private final int mark;

    private Lines(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
        this.mark = text.startsWith("\ufeff") ? 1 : 0;
    }

    static Lines of(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !isPair)) {
                starts.add(i + 1);
            }
        }
        return new Lines(text, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    int count() {
        return starts.length;
    }

    /** A line without its end, counted from 0; empty where there is none. */
    String line(int line) {
        return line < 0 || line >= starts.length ? "" : text.substring(starts[line], end(line));
    }

    private int end(int line) {
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }

    /** Where in the text a place is; one outside is moved to the nearest in it, never between the halves of a character. */
    int offset(Position position) {
        int line = position.getLine();
        if (line < 0) {
            return 0;
        }
        if (line >= starts.length) {
            return text.length();
        }
        int offset = Math.min(starts[line] + Math.max(0, position.getCharacter()), end(line));
        boolean isWithin = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return isWithin ? offset - 1 : offset;
    }

    /** The place of the library's line and column, counted from 1; one outside is moved to the nearest in the text. */
    Position position(int line, int column) {
        int at = Math.max(0, Math.min(line - 1, starts.length - 1));
        int before = at == 0 ? mark : 0;
        int character = Math.max(0, column - 1 + before);
        return new Position(at, Math.min(character, end(at) - starts[at]));
    }

    Range range(int line, int from, int to) {
        return new Range(position(line, from), position(line, to));
    }

    /** The library's line of a place. */
    int line(Position position) {
        return position.getLine() + 1;
    }

    /** The library's column of a place. */
    int column(Position position) {
        int character = position.getCharacter() + 1;
        return position.getLine() == 0 ? Math.max(1, character - mark) : character;
    }

    /** All of the text. */
    Range whole() {
        int last = starts.length - 1;
        return new Range(new Position(0, 0), new Position(last, text.length() - starts[last]));
    }
}
