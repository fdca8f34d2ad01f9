package org.commonsgovernance.collect.license;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonsgovernance.collect.license.TextReading.LaterVersions;
import org.jspecify.annotations.Nullable;

/**
 * A notice that puts a product under a licence whose text is elsewhere, in the words that the licence gives for it.
 *
 * @param id the licence
 * @param version what it says of later versions of a GNU licence
 * @param words licences whose own words the notice is made of
 */
record Notice(String id, LaterVersions version, List<String> words) {
    private static final int LONGEST = 4_000;

    private static final Pattern APACHE = Pattern.compile(
            "licen[sc]ed under the apache licen[sc]e,? version 2\\.0 \\(the \"?licen[sc]e\"?\\);? you may not use"
                    + " (?:this|these) \\w{2,12} except in compliance with the licen[sc]e");
    private static final Pattern GNU = Pattern.compile(
            "under the terms of the gnu (lesser |library |affero )?general public licen[sc]e(?: \\([al]?gpl\\))? as"
                    + " published by the free software foundation[;,:.]? (?:either )?version ([123](?:\\.[01])?)(?: of the"
                    + " licen[sc]e)?(,? or \\(?at your option\\)?,? any later version)?");

    /** The notice in a text that is not long; null if there is none. */
    static @Nullable Notice in(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String flat =
                Surroundings.flat(text.replace("//", " ")).replace(";;", " ").replaceAll(" {2,9}", " ");
        if (APACHE.matcher(flat).find()) {
            return new Notice("Apache-2.0", LaterVersions.NOT_APPLICABLE, List.of("Apache-2.0"));
        }
        Matcher gnu = GNU.matcher(flat);
        if (!gnu.find()) {
            return null;
        }
        String kind = gnu.group(1) == null
                ? ""
                : gnu.group(1).strip().toUpperCase(Locale.ROOT).substring(0, 1);
        String version = gnu.group(2).contains(".") ? gnu.group(2) : gnu.group(2) + ".0";
        boolean isLater = gnu.group(3) != null;
        String id = kind + "GPL-" + version + (isLater ? "-or-later" : "-only");
        return SpdxTags.isExpression(id)
                ? new Notice(
                        id,
                        isLater ? LaterVersions.ALLOWED : LaterVersions.ONLY_THIS,
                        List.of("GPL-2.0-only", "GPL-3.0-only", "LGPL-2.1-only", "LGPL-2.0-only", "AGPL-3.0-only"))
                : null;
    }
}
