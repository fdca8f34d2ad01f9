package org.commonsgovernance.lsp;

import java.util.List;
import org.commonsgovernance.rules.problem.Problem;

/**
 * What is wrong with a folder of rules.
 *
 * @param errors what stops it from being used
 * @param warnings what can be used and is hardly meant so
 */
record Findings(List<Problem> errors, List<Problem> warnings) {
    static final Findings NONE = new Findings(List.of(), List.of());

    Findings {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
