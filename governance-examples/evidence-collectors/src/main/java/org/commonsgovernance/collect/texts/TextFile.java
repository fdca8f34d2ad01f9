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
        if (!PLACES.contains(folder) || !ENDINGS.contains(dot < 0 ? "" : name.substring(dot + 1))) {
            return null;
        }
        String plain = dot < 0 ? name : name.substring(0, dot);
        for (TextFile one : values()) {
            if (one.stem.matcher(plain).matches()) {
                boolean isTopOnly = one == NOTICE || one == README;
                boolean isAtTop = folder.isEmpty() || folder.startsWith(".");
                return isTopOnly && !isAtTop ? null : one;
            }
        }
        return null;
    }
}
