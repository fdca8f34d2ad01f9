package org.commonsgovernance.audit.cli;

import java.nio.file.Path;

/** How files of a folder are named to whoever named the folder. */
final class Folders {
    private Folders() {}

    /** A folder as one types it. */
    static String shown(Path folder) {
        String shown = folder.normalize().toString().replace('\\', '/');
        return shown.isEmpty() ? "." : shown;
    }

    /** What stands before the path of a file in the folder; nothing for the folder one is in. */
    static String prefix(Path folder) {
        String shown = folder.normalize().toString().replace('\\', '/');
        return shown.isEmpty() ? "" : shown.endsWith("/") ? shown : shown + "/";
    }
}
