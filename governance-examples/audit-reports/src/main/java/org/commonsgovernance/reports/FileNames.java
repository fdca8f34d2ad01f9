package org.commonsgovernance.reports;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.rules.problem.Sha256;

/** Names of files for setups, whose ids are the words of others: no name leads out of the folder, hides or replaces another. */
public final class FileNames {
    /** Names that some systems keep for devices. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** With what follows a name, these would be the names of other setups' files. */
    private static final Pattern ENDS_AS_FORMATS = Pattern.compile("(?i).*\\.(intoto|findings|evidence|junit)");

    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** Names that no setup gets. */
    public FileNames(String... reserved) {
        for (String one : reserved) {
            taken.add(one.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * A name that was not given before, on no system: letters, digits, dots, hyphens and underscores. Ids that are no
     * such name get one that is told apart by a part of their digest.
     */
    public String of(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[.-]+|[.-]+$", "");
        plain = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        boolean isOther = !plain.equals(id)
                || plain.isEmpty()
                || DEVICE.matcher(plain).matches()
                || ENDS_AS_FORMATS.matcher(plain).matches();
        String name = isOther
                ? (plain.isEmpty() || DEVICE.matcher(plain).matches() ? "setup" : plain) + "-"
                        + Sha256.of(id.getBytes(StandardCharsets.UTF_8)).substring(0, 8)
                : plain;
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
