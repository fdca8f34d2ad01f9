package org.commonsgovernance.rules.signing;

import java.util.Base64;

/** Base64 in its standard and its URL-safe alphabet, with or without padding: envelopes may come in either. */
final class Base64Text {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

    private Base64Text() {}

    /**
     * The bytes.
     *
     * @throws IllegalArgumentException if the text is no base64, saying why
     */
    static byte[] decode(String text) {
        String standard = text.replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException e) {
            for (int i = 0; i < standard.length(); i++) {
                if (!isDigit(standard.charAt(i))) {
                    throw new IllegalArgumentException("is not base64: character " + (i + 1) + " is none of it", e);
                }
            }
            throw new IllegalArgumentException("is not base64: it ends too early or holds too much", e);
        }
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Whether a character occurs in the standard alphabet, padding among it. */
    static boolean isDigit(char c) {
        return DIGITS.indexOf(c) >= 0;
    }
}
