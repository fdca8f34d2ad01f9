package org.commonsgovernance.collect.license;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The organisation of which a licence that reserves something says that it gives the product under these terms. */
final class NamedLicensor {
    private static final int MOST = 20_000;
    private static final List<Pattern> SAID = List.of(
            Pattern.compile(
                    "\\bterms on which (?<name>[^()]{2,60}?) \\([\"\u201c][^()]{1,40}[\"\u201d]\\) makes available\\b"),
            Pattern.compile("\\bLicensor: the entity offering these terms, which includes (?<name>[^,:;]{2,60}?),? on"
                    + " behalf of\\b"));

    private NamedLicensor() {}

    /** Its name as written; null where none is named, or what is named is not plainly an organisation. */
    static @Nullable String in(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String flat = text.substring(0, Math.min(MOST, text.length())).replaceAll("\\s+", " ");
        for (Pattern pattern : SAID) {
            Matcher said = pattern.matcher(flat);
            if (said.find() && BuslParameters.isBody(said.group("name"))) {
                return said.group("name");
            }
        }
        return null;
    }
}
