package org.commonsgovernance.rules.guard;

import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Leaves a rule or condition that can't be read. */
final class Mistake extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Problem problem;

    /** @param problem null where it was told already */
    Mistake(@Nullable Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    void tell(Problems problems) {
        if (problem != null) {
            problems.add(problem);
        }
    }
}
