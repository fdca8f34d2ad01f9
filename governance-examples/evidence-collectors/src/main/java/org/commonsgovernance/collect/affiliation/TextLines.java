package org.commonsgovernance.collect.affiliation;

import java.util.Iterator;
import org.commonsgovernance.rules.problem.SourceFile;

/** Lines of gitdm's files: without comments and outer blanks, the empty ones left out. */
final class TextLines {
    private TextLines() {}

    @FunctionalInterface
    interface Reader {
        /** Takes a line and its number, counted from 1. */
        void line(int number, String line);
    }

    static void forEach(SourceFile file, Reader reader) {
        int number = 0;
        for (Iterator<String> lines = file.text().lines().iterator(); lines.hasNext(); ) {
            String line = lines.next();
            number++;
            int comment = line.indexOf('#');
            String said = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!said.isEmpty()) {
                reader.line(number, said);
            }
        }
    }

    static int firstBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isWhitespace(line.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
