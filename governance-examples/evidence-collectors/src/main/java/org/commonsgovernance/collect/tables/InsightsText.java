package org.commonsgovernance.collect.tables;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonsgovernance.rules.tree.Node;
import org.jspecify.annotations.Nullable;

/** How the texts in Security Insights files are read. */
final class InsightsText {
    /** Hosts that stand in for real ones in the specification's samples. */
    private static final List<String> PLACEHOLDERS =
            List.of("example.com", "example.org", "example.net", "foo.bar", "foo.com", "git.foo", "foo");

    private static final Set<String> TEAM_WORDS = Set.of(
            "team",
            "teams",
            "maintainers",
            "committee",
            "council",
            "group",
            "security",
            "contact",
            "community",
            "developers",
            "owners",
            "admins",
            "administrators",
            "contributors",
            "project",
            "foundation",
            "authors");

    private static final Set<String> LEGAL_FORMS = Set.of(
            "inc",
            "inc.",
            "ltd",
            "ltd.",
            "llc",
            "l.l.c.",
            "gmbh",
            "corp",
            "corp.",
            "co.",
            "s.a.",
            "ag",
            "plc",
            "incorporated",
            "limited",
            "b.v.",
            "pvt");

    private InsightsText() {}

    /** A text at a path of keys; null where there is none or it is empty. */
    static @Nullable String at(@Nullable Node root, String... keys) {
        Node node = node(root, keys);
        return node instanceof Node.Scalar scalar && !scalar.text().isBlank()
                ? scalar.text().strip()
                : null;
    }

    static @Nullable Node node(@Nullable Node root, String... keys) {
        Node node = root;
        for (String key : keys) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }

    static List<Node> items(@Nullable Node root, String... keys) {
        return node(root, keys) instanceof Node.Sequence list ? list.items() : List.of();
    }

    /** Whether an address in it that names the project is one of the specification's samples. */
    static boolean isTemplate(Node root) {
        return Arrays.asList(
                        at(root, "header", "url"),
                        at(root, "header", "project-url"),
                        at(root, "project", "homepage"),
                        at(root, "repository", "url"))
                .stream()
                .anyMatch(url -> url != null && isPlaceholder(url));
    }

    /** Whether an address leads nowhere real. */
    static boolean isPlaceholder(String url) {
        String host = host(url);
        if (host == null) {
            return false;
        }
        String path = url.toLowerCase(Locale.ROOT);
        return PLACEHOLDERS.stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one))
                || path.endsWith("/foo/bar")
                || path.endsWith("/foobar/foo");
    }

    /** The host of a web address in lower case without {@code www.}; null where it is none. */
    static @Nullable String host(String url) {
        try {
            URI uri = new URI(url.strip());
            String host = uri.getHost();
            boolean isWeb = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (host == null || !isWeb) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Whether a name is a team's and no person's. */
    static boolean isTeam(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]", -1))
                .anyMatch(TEAM_WORDS::contains);
    }

    /** Whether what stands for an employer can be the name of one: "SAP (Liquid Reply)" and "A / B" are not. */
    static boolean isOneName(String affiliation) {
        if (affiliation.length() > 100
                || affiliation.startsWith("@")
                || affiliation.contains("://")
                || affiliation.chars().anyMatch(c -> c == '/' || c == ';' || c == '(' || c == '|')) {
            return false;
        }
        String[] parts = affiliation.split(",", -1);
        return Arrays.stream(parts)
                .skip(1)
                .allMatch(part -> LEGAL_FORMS.contains(part.strip().toLowerCase(Locale.ROOT)));
    }
}
