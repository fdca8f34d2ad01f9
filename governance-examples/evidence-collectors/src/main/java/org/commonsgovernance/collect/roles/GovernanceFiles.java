package org.commonsgovernance.collect.roles;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts on governance that stand deeper in a repository's documents, by their names. */
final class GovernanceFiles {
    /** A project's own rules fit in fewer. */
    static final int MOST = 30;
    /** Longer texts are something else. */
    static final int LONGEST = 200_000;

    private static final int DEEPEST = 6;
    private static final String TEXT = "\\.(?:md|markdown|rst|adoc|txt)";
    private static final Pattern FOLDER = Pattern.compile(
            "(?:docs?|documentation|community|governance|contributing|project" + "|content|website|site|\\.github)/.*");
    private static final Pattern NAMED =
            Pattern.compile("(?:(?:project|community|open|technical|technical[-_]committee)[-_])?"
                    + "governance(?:[-_](?:model|policy|process|structure|guide|rules))?" + TEXT
                    + "|(?:[a-z]+[-_]){0,3}(?:council|steering[-_]committee|technical[-_]committee)" + TEXT
                    + "|decision[-_]?making(?:[-_](?:process|guide))?" + TEXT
                    + "|(?:community|project)[-_]membership" + TEXT
                    + "|(?:contributor|membership)[-_]ladder" + TEXT
                    + "|(?:becoming|become)[-_]a[-_](?:maintainer|committer)" + TEXT
                    + "|(?:project|technical|tsc)[-_]charter" + TEXT);
    /** A team's page within the guide for those who work on the product. */
    private static final Pattern TEAM = Pattern.compile(
            "docs?/(?:contrib|contributing|contributor-guide|contributors|dev)/(?:.*/)?(?:core[-_])?team" + TEXT);

    private static final Pattern WITHIN = Pattern.compile("(?:docs?|documentation)/(?:.*/)?(?:dev|developer|development"
            + "|contributing|contributor-guide|contributors|community|project|about)/governance/(?:index|governance|"
            + "overview|decisions?|people|roles)" + TEXT);
    /** What is over, a proposal, about a part of the project, or a translation. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:.*/)?(?:archived?|old|legacy|proposals?|rfcs?|enhancements?"
                    + "|keps?|blogs?|news|posts|minutes|meetings?|elections?|bootstrap\\w*|templates?|i18n|locales?|translations?"
                    + "|versioned_docs|v?\\d+(?:\\.\\d+|\\.x)+|version-.*|sigs?|wgs?|sig-.*|wg-.*|working[-_]groups?|sub-?projects?"
                    + "|[a-z]{2}[-_][a-z]{2}|zh|ja|ko|fr|de|es|pt|ru|it|tr|pl|uk|user[-_]guide|user|reference|tutorials?|api"
                    + "|concepts|features)/.*|(?:.*/)?(?:bootstrap|draft|proposed|sample|sig|wg|sub-?project)[^/]*");

    private GovernanceFiles() {}

    /** Paths, the shallowest first, at most {@value #MOST}. */
    static List<String> deep(List<String> paths) {
        return paths.stream()
                .filter(GovernanceFiles::isOne)
                .sorted(Comparator.comparing((String path) -> path.split("/", -1).length)
                        .thenComparing(path -> path))
                .limit(MOST)
                .toList();
    }

    private static boolean isOne(String path) {
        String low = path.toLowerCase(Locale.ROOT);
        if (low.length() > 300
                || !FOLDER.matcher(low).matches()
                || low.chars().filter(c -> c == '/').count() > DEEPEST
                || RoleFiles.isForeign(low)
                || ELSEWHERE.matcher(low).matches()) {
            return false;
        }
        String name = low.substring(low.lastIndexOf('/') + 1);
        return NAMED.matcher(name).matches()
                || TEAM.matcher(low).matches()
                || WITHIN.matcher(low).matches();
    }

    /** Whether a text is about one council or committee, by its name. */
    static boolean isAboutCouncil(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.matches(".*(?:council|committee)" + TEXT);
    }
}
