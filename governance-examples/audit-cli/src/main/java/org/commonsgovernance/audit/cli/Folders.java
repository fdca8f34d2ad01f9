package org.commonsgovernance.audit.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.commonsgovernance.rules.problem.InvalidInputException;

/** How files of a folder are named to whoever named the folder. */
final class Folders {
    private Folders() {}

    /** A folder as one types it. */
    static String shown(Path folder) {
        String shown = folder.normalize().toString().replace('\\', '/');
        return shown.isEmpty() ? "." : shown;
    }

    /** Where a folder of rules is what is wrong: what tells all of it, as a line; else nothing. */
    static String checked(Path folder, InvalidInputException wrong) {
        boolean isRules =
                Files.isDirectory(folder) && wrong.problems().stream().anyMatch(one -> isIn(folder, one.file()));
        return isRules
                ? "To see all that is wrong with the rules: commons-audit rules check " + shown(folder) + "\n"
                : "";
    }

    /** Mistakes name a pack's files as they are typed, and those of a whole corpus from its folder on. */
    private static boolean isIn(Path folder, String file) {
        String prefix = prefix(folder);
        if (!prefix.isEmpty() && file.startsWith(prefix)) {
            return true;
        }
        try {
            Path there = Path.of(file);
            return !there.isAbsolute() && Files.isRegularFile(folder.resolve(there));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What stands before the path of a file in the folder; nothing for the folder one is in. */
    static String prefix(Path folder) {
        String shown = folder.normalize().toString().replace('\\', '/');
        return shown.isEmpty() ? "" : shown.endsWith("/") ? shown : shown + "/";
    }
}
