package org.commonsgovernance.collect.roles;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The folders of a repository that are pieces of the product. */
final class Folders {
    private static final Set<String> NO_PIECE = Set.of(
            "test",
            "tests",
            "testing",
            "testdata",
            "hack",
            "scripts",
            "script",
            "ci",
            "build",
            "changelog",
            "changelogs",
            "changes",
            "releases",
            "examples",
            "example",
            "licenses",
            "license",
            "node_modules",
            "vendor",
            "third_party",
            "logo",
            "assets",
            "artwork",
            "images",
            "e2e",
            "proposals",
            "rfcs",
            "elections",
            "events",
            "community",
            "governance");

    private final Set<String> known = new HashSet<>();

    /** Knows the folders of these files, two levels deep. */
    Folders(List<String> paths) {
        for (String path : paths) {
            int first = path.indexOf('/');
            if (first < 0) {
                continue;
            }
            known.add(path.substring(0, first));
            int second = path.indexOf('/', first + 1);
            if (second > 0) {
                known.add(path.substring(0, second));
            }
        }
    }

    /** Whether the folder is there, and made of what is produced. Empty stands for all of the repository. */
    boolean isPiece(String folder) {
        if (folder.isEmpty()) {
            return true;
        }
        for (String part : folder.toLowerCase(Locale.ROOT).split("/", -1)) {
            if (part.startsWith(".") || NO_PIECE.contains(part)) {
                return false;
            }
        }
        return known.contains(folder) && !RoleFiles.isForeign(folder + "/");
    }

    /**
     * The folder that a pattern names as a whole; null where it names files, or something deeper than two levels.
     *
     * @return empty for all of the repository
     */
    static @Nullable String of(String pattern) {
        String folder = pattern;
        if (folder.equals("*")
                || folder.equals("**")
                || folder.equals("/")
                || folder.equals("/**")
                || folder.equals("/*")
                || folder.equals(".*")) {
            return "";
        }
        boolean isRooted = folder.startsWith("/");
        folder = isRooted ? folder.substring(1) : folder;
        for (String end : List.of("/**/*", "/**", "/*", "/.*", "/")) {
            if (folder.endsWith(end)) {
                folder = folder.substring(0, folder.length() - end.length());
                break;
            }
        }
        boolean isPlain = !folder.isEmpty() && folder.chars().noneMatch(c -> "*?[]!\\^$(){}|".indexOf(c) >= 0);
        long depth = folder.chars().filter(c -> c == '/').count() + 1;
        return isPlain && depth <= 2 ? folder : null;
    }
}
