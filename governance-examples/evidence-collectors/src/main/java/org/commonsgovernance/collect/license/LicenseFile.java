package org.commonsgovernance.collect.license;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonsgovernance.api.model.given.LicenseGrant.Covers;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a licence file says it covers.
 *
 * @param covers the sort of thing
 * @param part which part; null for all of it
 */
record LicenseFile(Covers covers, @Nullable String part) {
    private static final Pattern NAME =
            Pattern.compile("(?:un)?licen[sc]es?[0-9]?|copyrights?|copying(?:v?[0-9])?|(?:un)?licen[sc]es?[-_."
                    + " ].{1,60}|copying(?:v?[0-9])?[-_.].{1,60}|.{1,40}[-_. ](?:licen[sc]e|copying)"
                    + "|(?:mit|gpl|lgpl|agpl|mpl|bsd|apache)[-_]?licen[sc]e");
    private static final Pattern OF_OTHERS = Pattern.compile(
            "third|3rd|vendor|bundled|dependenc|depend|notice|external|exception|header|font|logo|trademark|binary|"
                    + "bin\\b|examples?|samples?|tests?|"
                    + "contribut|[-_.](?:fr|de|es|it|pt|ru|zh|ja|ko|nl|pl|cs|cn|jp)(?:[-_](?:br|cn|tw|hans|hant))?$|"
                    + "agreement|cla\\b|history|faq|readme|translations?|template|check|scan|report|overview");
    private static final Pattern DOCUMENTATION = Pattern.compile("(?:^|[-_. ])docs?(?:$|[-_. ])|documentation|manual");
    private static final Pattern CONTENT = Pattern.compile("asset|artwork|media|images|icons|content|(?:^|[-_. ])data");
    private static final Pattern PART = Pattern.compile(
            "enterprise|commercial|(?:^|[-_. ])ee(?:$|[-_. ])|proprietary|premium|(?:^|[-_. ])pro(?:$|[-_. ])");
    private static final Set<String> OTHER_KINDS = Set.of(
            "json",
            "yml",
            "yaml",
            "toml",
            "xml",
            "hcl",
            "pdf",
            "rtf",
            "png",
            "svg",
            "spdx",
            "csv",
            "tmpl",
            "tpl",
            "erb",
            "bak",
            "orig",
            "asc",
            "sig",
            "cfg",
            "ini",
            "properties",
            "lock",
            "gitignore",
            "bat",
            "in",
            "ftl",
            "mustache");

    /** What a top file of this name covers; null if it is no licence of the project's own. */
    static @Nullable LicenseFile of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.substring(lower.lastIndexOf('.') + 1);
        boolean isOtherKind = lower.contains(".") && (OTHER_KINDS.contains(ending) || RepositoryPaths.isSource(name));
        String plain = lower.replaceFirst("\\.(?:txt|md|markdown|rst|html?|adoc)$", "");
        if (isOtherKind
                || !NAME.matcher(plain).matches()
                || OF_OTHERS.matcher(plain).find()) {
            return null;
        }
        if (DOCUMENTATION.matcher(plain).find()) {
            return new LicenseFile(Covers.DOCUMENTATION, null);
        }
        if (CONTENT.matcher(plain).find()) {
            return new LicenseFile(Covers.CONTENT, null);
        }
        return new LicenseFile(Covers.PRODUCT, PART.matcher(plain).find() ? "what " + name + " covers" : null);
    }
}
