package org.commonsgovernance.rules.corpus;

import java.util.List;
import org.commonsgovernance.rules.problem.Problem;

/**
 * Packs that may have mistakes: what could be read of all layers once every change holds, and what is wrong with the rest.
 *
 * @param corpus not to be judged by where there are problems
 * @param problems every mistake, by file and place; at most the first 200
 */
public record LayeredDraft(Corpus corpus, List<Problem> problems) {
    public LayeredDraft {
        problems = List.copyOf(problems);
    }
}
