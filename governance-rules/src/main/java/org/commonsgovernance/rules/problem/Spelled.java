package org.commonsgovernance.rules.problem;

import java.util.Locale;

/** Names of constants as people write them. */
public final class Spelled {
    private Spelled() {}

    /** {@code NOT_APPLICABLE} as "not applicable". */
    public static String words(Enum<?> constant) {
        return words(constant.name());
    }

    /** The same of a constant of which only the name is known. */
    public static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code NOT_APPLICABLE} as "not-applicable": in names of files, and in ids. */
    public static String hyphened(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
