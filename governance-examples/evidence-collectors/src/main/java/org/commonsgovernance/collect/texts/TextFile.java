package org.commonsgovernance.collect.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sort of file in which projects speak of themselves; those that bind most come first. */
enum TextFile {
    GOVERNANCE("(?:project[-_])?governance(?:[-_]model)?|(?:(?:project|technical|tsc|governance)[-_])?charter"),
    GUIDE("contribut(?:e|ing)(?:[-_]?guid(?:e|elines?))?|hacking"),
    COMMUNITY("community|communications?|contact|getting[-_]?help|support|meetings?"),
    README("readme"),
    NOTICE("notice"),
    ROADMAP("road[-_]?map"),
    ADOPTERS("adopters|(?:production[-_])?users|who[-_]?(?:is[-_]?)?us(?:es|ing).{0,30}");

    private static final Set<String> PLACES = Set.of(
            "",
            ".github",
            ".gitlab",
            "doc",
            "docs",
            "documentation",
            "community",
            "governance",
            "project",
            "docs/community",
            "docs/governance",
            "docs/source",
            "doc/source",
            "doc/source/dev/governance");

    /** Where guides for those who work on a product keep its plans. */
    private static final Pattern OF_DEVELOPERS = Pattern.compile(
            "(?:docs?|documentation)/(?:source/)?(?:contrib|contributing|contributors?|contributor[-_]guide|developers?"
                    + "|development|dev|project)");

    private static final List<String> ENDINGS = List.of("", "md", "markdown", "rst", "txt", "adoc", "asciidoc");

    private final Pattern stem;

    TextFile(String stem) {
        this.stem = Pattern.compile(stem);
    }

    /** Whether what it says is a rule of the project, and no mere word about it. */
    boolean constitutes() {
        return this == GOVERNANCE || this == GUIDE || this == NOTICE;
    }

    /** What sort a path is; null if it is not read. */
    static @Nullable TextFile of(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        int slash = low.lastIndexOf('/');
        String folder = slash < 0 ? "" : low.substring(0, slash);
        String name = low.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        boolean isOfDevelopers = OF_DEVELOPERS.matcher(folder).matches();
        if (!(isOfDevelopers || PLACES.contains(folder)) || !ENDINGS.contains(dot < 0 ? "" : name.substring(dot + 1))) {
            return null;
        }
        String plain = dot < 0 ? name : name.substring(0, dot);
        for (TextFile one : values()) {
            if (one.stem.matcher(plain).matches()) {
                boolean isTopOnly = one == NOTICE || one == README;
                boolean isAtTop = folder.isEmpty() || folder.startsWith(".");
                boolean isElsewhere = isOfDevelopers && !PLACES.contains(folder) && one != ROADMAP && one != GUIDE;
                return isElsewhere || (isTopOnly && !isAtTop) ? null : one;
            }
        }
        return null;
    }
}
