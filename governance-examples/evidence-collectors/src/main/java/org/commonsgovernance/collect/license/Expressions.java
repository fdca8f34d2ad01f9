package org.commonsgovernance.collect.license;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares SPDX expressions by the licences they name. */
final class Expressions {
    private Expressions() {}

    /** The ids an expression names, without what it says of later versions and exceptions. Sorted. */
    static Set<String> ids(String expression) {
        Set<String> ids = new TreeSet<>();
        boolean isException = false;
        for (String token : expression.split("[ ()]+", -1)) {
            String operator = token.toUpperCase(Locale.ROOT);
            boolean isOperator = operator.equals("AND") || operator.equals("OR") || operator.equals("WITH");
            if (!token.isEmpty() && !isOperator && !isException) {
                ids.add(base(token));
            }
            isException = operator.equals("WITH");
        }
        return ids;
    }

    /** An id without what it says of later versions. */
    static String base(String id) {
        return id.replaceFirst("(?:-only|-or-later|\\+)$", "");
    }

    /** Whether an id says that later versions may be taken. */
    static boolean isLater(String id) {
        return id.endsWith("-or-later") || id.endsWith("+");
    }
}
