package org.commonsgovernance.rules.tree;

import java.util.List;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.SourceFile;

/** Finds a key again where only the place of what it belongs to was kept. */
public final class KeyPlace {
    private KeyPlace() {}

    /**
     * A mistake at a key that stands in a line of its own below a place; at the place itself where no such line follows.
     *
     * @param line where what the key belongs to begins, counted from 1
     * @param column the column of that, counted from 1
     * @param isInner whether the key stands further to the right; else as far or further
     */
    public static Problem problem(SourceFile file, int line, int column, boolean isInner, String key, String message) {
        int least = isInner ? column : column - 1;
        List<String> lines = file.text().lines().toList();
        for (int i = line; i < lines.size(); i++) {
            String one = lines.get(i);
            int indent = one.length() - one.stripLeading().length();
            if (!one.isBlank() && indent < least) {
                break;
            }
            if (one.stripLeading().startsWith(key + ":")) {
                return file.problem(i + 1, indent + 1, message);
            }
        }
        return file.problem(line, column, message);
    }
}
