package org.commonsgovernance.collect.terms;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sort of file in which projects say how they take contributions; those that bind most come first. */
enum TermFile {
    GUIDE,
    CHARTER,
    TEMPLATE,
    CERTIFICATE,
    AGREEMENT,
    SETTINGS,
    DOCUMENTATION,
    README;

    /** Folders with what others made, or with what tests feed on. */
    private static final Set<String> FOREIGN = Set.of(
            "vendor",
            "third_party",
            "third-party",
            "thirdparty",
            "node_modules",
            "external",
            "externals",
            "deps",
            "extern",
            "testdata",
            "test",
            "tests",
            "fixtures",
            "templates",
            "examples",
            "samples",
            "archive",
            "archived",
            "attic");

    private static final Set<String> FORGE = Set.of(".github", ".gitlab", ".gitea", ".forgejo");
    private static final Set<String> DOCS = Set.of("doc", "docs", "documentation", "contributing", "contribute");
    private static final List<String> TEXTS =
            List.of("", "md", "markdown", "rst", "txt", "adoc", "asciidoc", "org", "mdx");
    private static final Set<String> GUIDES = Set.of(
            "hacking",
            "submitting",
            "developing",
            "developer",
            "developers",
            "development",
            "developer_guide",
            "developer-guide",
            "developerguide",
            "dev-guide",
            "submitting-patches",
            "submittingpatches",
            "submitting_patches");

    private static final Set<String> CHARTERS = Set.of(
            "charter", "technical-charter", "technical_charter", "project-charter", "project_charter", "tsc-charter");

    /** What sort a path is; null if it is not read. */
    static @Nullable TermFile of(String path) {
        List<String> parts = List.of(path.toLowerCase(Locale.ROOT).split("/", -1));
        String name = parts.get(parts.size() - 1);
        List<String> folders = parts.subList(0, parts.size() - 1);
        String top = folders.isEmpty() ? "" : folders.get(0);
        boolean isForge = FORGE.contains(top);
        if (isSettings(path, name, folders)) {
            return SETTINGS;
        }
        if (folders.stream().anyMatch(FOREIGN::contains) && !isForge) {
            return null;
        }
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (!TEXTS.contains(dot < 0 ? "" : name.substring(dot + 1))) {
            return null;
        }
        boolean isTop = folders.isEmpty() || (isForge && folders.size() == 1);
        boolean isDocs = DOCS.contains(top) && folders.size() <= 5;
        if (isTemplate(stem, folders) && (isTop || isForge || isDocs)) {
            return TEMPLATE;
        }
        boolean isOfSphinx = folders.size() == 2 && isDocs && folders.get(1).equals("source");
        if (CHARTERS.contains(stem) && (isTop || (isDocs && folders.size() == 1) || isOfSphinx)) {
            return CHARTER;
        }
        if (isTop || (isDocs && folders.size() == 1)) {
            TermFile plain = topSort(stem);
            if (plain != null) {
                return plain;
            }
        }
        if (isForge && folders.size() > 1 && folders.get(1).equals("cla")) {
            return AGREEMENT;
        }
        boolean saysContribute = folders.stream().anyMatch(part -> part.startsWith("contribut")) || isGuide(stem);
        return isDocs && saysContribute ? DOCUMENTATION : null;
    }

    private static @Nullable TermFile topSort(String stem) {
        if (isGuide(stem)) {
            return GUIDE;
        }
        if (stem.startsWith("readme")) {
            return README;
        }
        if (stem.equals("dco")
                || stem.startsWith("dco_")
                || stem.startsWith("dco-")
                || stem.startsWith("developer-certificate")
                || stem.startsWith("developer_certificate")) {
            return CERTIFICATE;
        }
        boolean isAgreement = stem.equals("cla")
                || stem.endsWith("-cla")
                || stem.startsWith("cla-")
                || stem.startsWith("contributor_license_agreement")
                || stem.startsWith("contributor-license-agreement");
        return isAgreement ? AGREEMENT : null;
    }

    private static boolean isGuide(String stem) {
        boolean isList = stem.equals("contributors") || stem.startsWith("contributors_");
        return GUIDES.contains(stem) || (stem.startsWith("contribut") && !isList);
    }

    private static boolean isTemplate(String stem, List<String> folders) {
        return stem.startsWith("pull_request_template")
                || stem.startsWith("merge_request_template")
                || folders.contains("pull_request_template")
                || folders.contains("merge_request_templates");
    }

    private static boolean isSettings(String path, String name, List<String> folders) {
        boolean isYaml = name.endsWith(".yml") || name.endsWith(".yaml");
        if (folders.size() == 2
                && folders.get(0).equals(".github")
                && folders.get(1).equals("workflows")) {
            return isYaml && (isPart(name, "cla") || isPart(name, "dco") || name.contains("signoff"));
        }
        return switch (path) {
            case ".clabot",
                    ".cla.json",
                    ".github/dco.yml",
                    ".github/settings.yml",
                    ".mergify.yml",
                    ".github/mergify.yml" -> true;
            default -> false;
        };
    }

    private static boolean isPart(String name, String part) {
        String bounded = "-" + name.replace('.', '-').replace('_', '-') + "-";
        return bounded.contains("-" + part + "-") || bounded.contains("-" + part + "check-");
    }
}
