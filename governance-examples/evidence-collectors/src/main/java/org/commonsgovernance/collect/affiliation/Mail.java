package org.commonsgovernance.collect.affiliation;

import java.util.Locale;

/** Mail addresses as keys. */
final class Mail {
    private static final int LONGEST = 320;
    private static final String HIDDEN = "@users.noreply.github.com";

    private Mail() {}

    /**
     * One spelling for an address: lower case, no blanks or brackets around it, {@code @} for {@code " at "}, and the
     * number left out that GitHub puts before a name it hides.
     */
    static String key(String written) {
        if (written.length() > LONGEST) {
            return "";
        }
        String mail = written.strip().toLowerCase(Locale.ROOT);
        if (mail.startsWith("<") && mail.endsWith(">")) {
            mail = mail.substring(1, mail.length() - 1).strip();
        }
        if (mail.indexOf('@') < 0) {
            mail = mail.replace(" at ", "@");
        }
        int plus = mail.indexOf('+');
        if (plus > 0 && mail.endsWith(HIDDEN) && mail.chars().limit(plus).allMatch(c -> c >= '0' && c <= '9')) {
            mail = mail.substring(plus + 1);
        }
        return mail;
    }

    /** Whether a key is an address: one {@code @} with something on either side, and no blank. */
    static boolean isAddress(String key) {
        int at = key.indexOf('@');
        return at > 0
                && at < key.length() - 1
                && at == key.lastIndexOf('@')
                && key.chars().noneMatch(Character::isWhitespace);
    }

    /** Whether a text can be a mail domain. */
    static boolean isDomain(String text) {
        return !text.isEmpty()
                && text.length() <= 253
                && text.charAt(0) != '.'
                && text.charAt(text.length() - 1) != '.'
                && !text.contains("..")
                && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    /** What follows the {@code @}; empty where nothing does. */
    static String domain(String key) {
        return key.substring(key.indexOf('@') + 1);
    }
}
