package org.commonsgovernance.collect.terms;

import java.util.Locale;

/** Knows the text of the certificate of origin; a guide that holds it makes it the rule. */
final class CertificateText {
    private static final int MOST_CHARACTERS = 400_000;
    private static final String RULE = "by making a contribution to this project i certify that";

    private CertificateText() {}

    /** Whether the certificate stands in the text, however it is wrapped, quoted or marked up. */
    static boolean isIn(String text) {
        String bounded = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        StringBuilder letters = new StringBuilder(bounded.length());
        boolean gap = true;
        for (char c : bounded.toLowerCase(Locale.ROOT).toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                letters.append(c);
                gap = false;
            } else if (!gap) {
                letters.append(' ');
                gap = true;
            }
        }
        return letters.indexOf(RULE) >= 0;
    }
}
