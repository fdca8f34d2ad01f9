package org.commonsgovernance.collect.roles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which files of a repository tell who decides in it, and not in what it has taken from elsewhere. */
final class RoleFiles {
    /** Deeper owners files are many, and what they own is small. */
    static final int MOST_OWNERS_FILES = 5_000;

    private static final Set<String> FOREIGN = Set.of(
            "vendor",
            "vendored",
            "third_party",
            "third-party",
            "thirdparty",
            "3rdparty",
            "node_modules",
            "bower_components",
            "external",
            "externals",
            "extern",
            "deps",
            "godeps",
            "_vendor",
            "testdata",
            "fixtures",
            "fixture",
            "test_data",
            "test-data",
            "examples",
            "example",
            "template",
            "templates",
            "samples",
            "site-packages",
            "submodules",
            "archive",
            "archived",
            "attic",
            "test",
            "tests",
            "skeleton",
            "cookiecutter");
    private static final List<String> PLACES = List.of(
            "",
            ".github/",
            "docs/",
            "doc/",
            "governance/",
            "community/",
            "project/",
            "docs/governance/",
            "docs/community/",
            "docs/project/",
            "docs/contributing/",
            "docs/contributors/",
            ".gitlab/",
            "documentation/",
            "docs/source/",
            "doc/source/",
            "documentation/source/",
            "contributing/");
    private static final String ENDINGS = "(?:\\.(?:md|markdown|mdx|rst|txt|adoc|org|csv))?";
    private static final Pattern MAINTAINERS = Pattern.compile(
            "(?:(?:core|project|org|current|active)[-_])?(?:maintainers?|committers|core[-_]team|core[-_]developers)"
                    + ENDINGS);
    private static final Pattern OWNERS_LIST = Pattern.compile("(?:owners|code[-_]?owners)\\.(?:md|rst|txt)");
    private static final Pattern CREDITS = Pattern.compile("credits" + ENDINGS);
    private static final Pattern STEERING = Pattern.compile(
            "(?:technical[-_])?(?:steering|oversight)(?:[-_](?:committee|council|group|members))?(?:[-_]members)?"
                    + ENDINGS + "|(?:tsc|toc|pmc)(?:[-_]members)?" + ENDINGS);
    private static final Pattern GOVERNANCE = Pattern.compile(
            "(?:project[-_])?governance(?:[-_]model)?" + ENDINGS + "|(?:(?:project|technical|tsc)[-_])?charter"
                    + ENDINGS
                    + "|steering(?:[-_](?:committee|council))?(?:[-_]charter)?\\.(?:md|rst|adoc)"
                    + "|tsc[-_]charter\\.md|(?:community[-_])?membership\\.md");

    private RoleFiles() {}

    static boolean isForeign(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        int slash = low.lastIndexOf('/');
        if (slash < 0) {
            return false;
        }
        for (String part : low.substring(0, slash).split("/", -1)) {
            if (FOREIGN.contains(part)) {
                return true;
            }
        }
        return false;
    }

    static List<String> maintainers(List<String> paths) {
        return placed(paths, MAINTAINERS);
    }

    /** Lists for people that are called OWNERS. */
    static List<String> ownersLists(List<String> paths) {
        return placed(paths, OWNERS_LIST);
    }

    static List<String> credits(List<String> paths) {
        return placed(paths, CREDITS);
    }

    static List<String> steering(List<String> paths) {
        return placed(paths, STEERING);
    }

    static List<String> governance(List<String> paths) {
        return placed(paths, GOVERNANCE);
    }

    static List<String> readme(List<String> paths) {
        return paths.stream()
                .filter(path -> path.matches("(?i)readme(\\.(md|markdown|rst))?"))
                .toList();
    }

    /** Guides for contributors, which may list a committee. */
    static List<String> guides(List<String> paths) {
        return paths.stream()
                .filter(path -> path.matches("(?i)(?:\\.github/|docs/)?contributing\\.(?:md|markdown|rst|adoc)"))
                .toList();
    }

    /** The file that code hosts read: the first of these places that has one. */
    static List<String> codeOwners(List<String> paths) {
        return List.of(
                        ".github/CODEOWNERS",
                        "CODEOWNERS",
                        "docs/CODEOWNERS",
                        ".gitlab/CODEOWNERS",
                        ".gitea/CODEOWNERS",
                        ".forgejo/CODEOWNERS")
                .stream()
                .filter(paths::contains)
                .limit(1)
                .toList();
    }

    /** Every owners file, the topmost first. */
    static List<String> owners(List<String> paths) {
        return paths.stream()
                .filter(path -> path.equals("OWNERS") || path.endsWith("/OWNERS"))
                .filter(Predicate.not(RoleFiles::isForeign))
                .sorted(Comparator.comparing((String path) -> path.split("/", -1).length)
                        .thenComparing(path -> path))
                .limit(MOST_OWNERS_FILES)
                .toList();
    }

    private static List<String> placed(List<String> paths, Pattern name) {
        List<String> found = new ArrayList<>();
        for (String place : PLACES) {
            for (String path : paths) {
                if (path.regionMatches(true, 0, place, 0, place.length())
                        && path.indexOf('/', place.length()) < 0
                        && name.matcher(path.substring(place.length()).toLowerCase(Locale.ROOT))
                                .matches()) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** The committee that a file is about, by its title, else by its name. */
    static String committeeOf(String path, String text) {
        String title = text.lines()
                .limit(30)
                .filter(line -> line.startsWith("#"))
                .findFirst()
                .orElse("");
        String named = Headings.committeeIn(title);
        String file = path.substring(path.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[-_.]", " ");
        named = named.isEmpty() ? Headings.committeeIn(file) : named;
        return named.isEmpty() ? "Steering Committee" : named;
    }

    /** Whether a file is about one committee, by its name. */
    static boolean isAboutCommittee(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return STEERING.matcher(file).matches() || file.startsWith("tsc") || file.startsWith("steering");
    }
}
