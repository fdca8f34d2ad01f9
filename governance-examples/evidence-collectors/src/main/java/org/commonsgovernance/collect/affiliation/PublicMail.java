package org.commonsgovernance.collect.affiliation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;

/**
 * Mail domains that tell no employer: providers open to everyone, forges' hidden addresses, addresses given to members.
 * The standard list, {@code public-mail.txt}, says which and why. Immutable.
 */
public final class PublicMail {
    /** What stands before a country's code where a whole sector registers: {@code ac.th} is no university. */
    private static final Set<String> SECTORS = Set.of(
            "ac", "co", "com", "edu", "gob", "gouv", "gov", "go", "gr", "id", "info", "ltd", "me", "mil", "ne", "net",
            "nom", "or", "org", "plc", "sch");

    private static final PublicMail STANDARD = load();

    private final Set<String> domains;

    private PublicMail(Set<String> domains) {
        this.domains = Set.copyOf(domains);
    }

    /** The list that comes with the library. */
    public static PublicMail standard() {
        return STANDARD;
    }

    /**
     * Reads a list of one's own: a domain a line, {@code #} before comments.
     *
     * @param problems gets every line that is no domain
     */
    public static PublicMail read(SourceFile file, Problems problems) {
        Set<String> domains = new HashSet<>();
        List<String> lines = ResourceLines.of(file);
        for (int i = 0; i < lines.size(); i++) {
            String domain = lines.get(i).toLowerCase(Locale.ROOT);
            if (domain.isEmpty()) {
                continue;
            }
            if (!Mail.isDomain(domain)) {
                problems.add(file.problem(i + 1, 1, "\"" + domain + "\" is no mail domain; write one a line"));
                continue;
            }
            domains.add(domain);
        }
        return new PublicMail(domains);
    }

    /** Whether exactly this domain tells no employer: it is listed, or a whole country or sector. */
    public boolean contains(String domain) {
        if (domains.contains(domain)) {
            return true;
        }
        int dot = domain.indexOf('.');
        if (dot < 0) {
            return true;
        }
        return domain.indexOf('.', dot + 1) < 0
                && domain.length() - dot == 3
                && SECTORS.contains(domain.substring(0, dot));
    }

    private static PublicMail load() {
        Problems problems = new Problems();
        PublicMail list = read(ResourceLines.file("public-mail.txt"), problems);
        problems.throwIfAny();
        return list;
    }
}
