package org.commonsgovernance.collect.tables;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.commonsgovernance.collect.Found;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.affiliation.OrganizationNames;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.problem.SourceFile;
import org.commonsgovernance.rules.tree.Node;
import org.commonsgovernance.rules.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * OpenSSF Security Insights, versions 1 and 2: what a project says of itself. Every fact is claimed by the project.
 *
 * <p>From {@code repository.license} (2) a licence; from {@code core-team} (2) and {@code core-maintainers} (1) a body
 * and its seats, of which more may exist; from the employers named with people (2) affiliations from the day of the
 * file's last update; from {@code steward} (2) who looks after the project; from {@code roadmap} that it is public; from
 * a repository that takes no change requests, where it is the only one and alive, that contributions are refused. That
 * change requests are taken says nothing of the conditions. Not used: what concerns security, releases, dependencies.
 */
public final class SecurityInsights {
    private static final int MOST_REMARKS = 5;

    private static final List<String> PLACES = List.of("", ".github/", ".gitlab/", ".forgejo/", ".gitea/", "docs/");

    private SecurityInsights() {}

    /**
     * Adds what a repository's file says; what is wrong with the file is remarked.
     *
     * @param names the names of organisations
     * @param pseudonym the id of a person, by what the file has of a mail address, an account with {@code @} before it, a
     *     name, in this order
     */
    public static void collect(
            Tree tree, OrganizationNames names, Function<List<String>, String> pseudonym, Found found) {
        for (String place : PLACES) {
            for (String path : tree.paths()) {
                if (!isInsights(path, place)) {
                    continue;
                }
                String text = tree.text(path);
                if (text == null) {
                    found.remark(path + " is too large to be read");
                    return;
                }
                Problems problems = new Problems();
                read(new SourceFile(path, text), tree.locator(path), names, pseudonym, problems, found);
                if (!problems.isEmpty()) {
                    problems.failure().problems().stream()
                            .limit(MOST_REMARKS)
                            .map(SecurityInsights::oneLine)
                            .forEach(found::remark);
                }
                return; // of several the first place counts
            }
        }
    }

    /**
     * Adds what a file says.
     *
     * @param locator where others find it
     * @param names the names of organisations
     * @param pseudonym the id of a person, by what the file has of a mail address, an account with {@code @} before it, a
     *     name, in this order
     * @param problems gets what can't be read, with its place
     */
    public static void read(
            SourceFile file,
            String locator,
            OrganizationNames names,
            Function<List<String>, String> pseudonym,
            Problems problems,
            Found found) {
        Node root = TreeReader.read(file, problems);
        if (root == null) {
            return;
        }
        String version = version(root);
        if (version == null || !(version.startsWith("1.") || version.startsWith("2."))) {
            problems.add(file.problem(
                    root.line(),
                    root.column(),
                    version == null
                            ? "is no Security Insights file: header.schema-version is missing"
                            : "Security Insights " + version + " is not known; 1 and 2 are"));
            return;
        }
        if (InsightsText.isTemplate(root)) {
            found.remark(file.name() + " is a template that nobody filled in");
            return;
        }
        InsightsFacts facts = new InsightsFacts(file, locator, names, pseudonym, found);
        if (version.startsWith("1.")) {
            facts.first(root);
        } else {
            facts.second(root);
        }
    }

    private static boolean isInsights(String path, String place) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.equals(place + "security-insights.yml") || lower.equals(place + "security-insights.yaml");
    }

    private static @Nullable String version(Node root) {
        Node header = root.get("header");
        return header != null && header.get("schema-version") instanceof Node.Scalar scalar ? scalar.text() : null;
    }

    private static String oneLine(Problem problem) {
        String text = problem.toString();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
