package org.commonsgovernance.gate.limits;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of repositories. They stand in addresses and in dossiers, and in no path of the disk: a repository's folder is
 * called by its number.
 */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){0,62}");
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,98}[A-Za-z0-9])?");

    /** Would be mistaken for something else in addresses. */
    private static final Set<String> TAKEN = Set.of("api", "git", "new", "con", "nul", "aux", "prn");

    /** What a name is, for messages. */
    public static final String RULE =
            "a name has 1 to 63 small letters and digits, with single dots, hyphens or underscores between them, and does"
                    + " not end in .git";

    private Names() {}

    public static boolean isName(@Nullable String text) {
        return text != null
                && NAME.matcher(text).matches()
                && !text.toLowerCase(Locale.ROOT).endsWith(".git")
                && !TAKEN.contains(text);
    }

    /** Whether a text can be the name of a branch, without {@code refs/heads/}. */
    public static boolean isBranch(@Nullable String text) {
        return text != null
                && BRANCH.matcher(text).matches()
                && !text.equals("HEAD") // git makes no such branch: it would be taken for the one that HEAD names
                && org.eclipse.jgit.lib.Repository.isValidRefName("refs/heads/" + text);
    }
}
