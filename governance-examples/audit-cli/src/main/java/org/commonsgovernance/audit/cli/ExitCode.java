package org.commonsgovernance.audit.cli;

import java.util.List;

/** How commands end. */
final class ExitCode {
    static final int DONE = 0;
    static final int BAD_INPUT = 1;
    static final int AT_OR_BELOW = 2;
    static final int UNDETERMINED = 3;
    static final int WORSE = 4;

    /** The order in which several codes win. */
    private static final List<Integer> WORST_FIRST = List.of(BAD_INPUT, AT_OR_BELOW, WORSE, UNDETERMINED, DONE);

    private ExitCode() {}

    static int worse(int a, int b) {
        return WORST_FIRST.indexOf(a) <= WORST_FIRST.indexOf(b) ? a : b;
    }
}
