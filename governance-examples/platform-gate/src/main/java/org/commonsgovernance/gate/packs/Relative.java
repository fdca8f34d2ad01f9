package org.commonsgovernance.gate.packs;

import java.nio.file.Path;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;

/** Mistakes by the paths that whoever uploaded a pack knows. */
final class Relative {
    private Relative() {}

    static InvalidInputException to(Path folder, InvalidInputException told) {
        Problems problems = new Problems();
        String prefix = folder + "/";
        for (Problem one : told.problems()) {
            problems.add(new Problem(
                    one.file().startsWith(prefix) ? one.file().substring(prefix.length()) : one.file(),
                    one.line(),
                    one.column(),
                    one.message().replace(prefix, "").replace(folder.toString(), "the pack"),
                    one.excerpt(),
                    one.caret()));
        }
        return problems.failure();
    }
}
