package org.commonsgovernance.collect.affiliation;

import java.text.Normalizer;
import java.util.Locale;

/** Names as ids: lower case, letters and digits of any script, {@code -} between. */
public final class Slug {
    /** Longer names are cut: nobody is called so. */
    private static final int LONGEST = 120;

    private Slug() {}

    /** The id that a name makes; empty where it holds neither letter nor digit. */
    public static String of(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder slug = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length() && slug.length() < LONGEST; ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                gap = false;
                slug.appendCodePoint(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\'' && c != '\u2019') {
                gap = true;
            }
        }
        return slug.toString();
    }
}
