package org.commonsgovernance.collect.license;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.LicenseClass;
import org.commonsgovernance.collect.FileHistory.Version;
import org.commonsgovernance.collect.Tree;
import org.commonsgovernance.collect.license.TextReading.Identified;
import org.jspecify.annotations.Nullable;

/**
 * The licence of all that has no other by its folder, where the readme or a licence file of the top folder says so of the
 * project and names exceptions: by the licence file that the sentence leads to, or by a name that is one licence's.
 */
final class DefaultLicense {
    /**
     * What is said.
     *
     * @param path where
     * @param expression as an SPDX expression
     * @param terms how to read an id that is not in the SPDX list; null where nothing is
     */
    record Told(String path, String expression, @Nullable LicenseClass terms) {}

    private static final int LONGEST = 200_000;
    private static final String SUBJECT =
            "(?:the|this|all|any)(?: [a-z-]+){0,3}? (?:project|repository|software|code|source code|files|contents?"
                    + "|product)(?: (?:in|of) (?:the|this) (?:repository|project|repo))?";
    private static final String UNDER =
            " (?:is|are)(?: [a-z]+)? under(?: the terms of)? (?:the |an? )?(?<name>\\[[^\\]]{1,80}]\\([^()\\s]{1,200}\\)|(?:[^,.;\\[(]|\\.(?=\\d)){2,80})";
    private static final Pattern FIRST = Pattern.compile(
            "(?i)\\b" + SUBJECT + UNDER + ",? (?:except|unless|apart from|with the exception|other than)\\b");
    private static final Pattern LAST =
            Pattern.compile("(?i)\\b(?:unless (?:otherwise )?(?:noted|specified|stated|indicated)(?: otherwise)?"
                    + "|except (?:where|as) (?:otherwise )?(?:noted|specified|stated|indicated)),? " + SUBJECT + UNDER);
    private static final Pattern LINK =
            Pattern.compile("\\[(?<text>[^\\]]{1,80})]\\((?:\\./)?(?<target>[^()\\s]{1,200})\\)");

    private DefaultLicense() {}

    /** What the texts of the top folder say; null where they say nothing, or not the same. */
    static @Nullable Told in(Tree tree, Function<Version, TextReading> reader) {
        Told told = null;
        for (String path : tree.paths()) {
            boolean isReadme = path.toLowerCase(Locale.ROOT).matches("readme(?:\\.(?:md|markdown|rst|txt|adoc))?");
            boolean isRead = isReadme || (RepositoryPaths.isTop(path) && LicenseFile.of(path) != null);
            String text = isRead ? tree.text(path) : null;
            Told one = text == null || text.length() > LONGEST ? null : in(path, text, tree, reader);
            if (one != null && told != null && !told.expression().equals(one.expression())) {
                return null;
            }
            told = told == null ? one : told;
        }
        return told;
    }

    private static @Nullable Told in(String path, String text, Tree tree, Function<Version, TextReading> reader) {
        String flat = text.replaceAll("[\\s*`]+", " ");
        for (Pattern pattern : List.of(FIRST, LAST)) {
            Matcher said = pattern.matcher(flat);
            if (!said.find()) {
                continue;
            }
            Matcher link = LINK.matcher(said.group("name"));
            if (!link.matches()) {
                String id = LicenseNames.expression(said.group("name").strip());
                return id == null ? null : new Told(path, id, null);
            }
            String target = link.group("target");
            String file = tree.paths().contains(target) ? tree.text(target) : null;
            if (file != null
                    && reader.apply(new Version(target, tree.day(), "", file, false))
                            instanceof Identified identified) {
                return new Told(path, identified.expression(), identified.terms());
            }
            String id = LicenseNames.expression(link.group("text"));
            return id == null ? null : new Told(path, id, null);
        }
        return null;
    }
}
