package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;

/**
 * What people read of a criterion.
 *
 * @param statement what is true or false of a setup, a sentence
 * @param why why it matters, one sentence each
 * @param remedy what those judged can do about it, one sentence each
 * @param source where in the document it stands
 */
public record CriterionText(String statement, List<String> why, List<String> remedy, String source) {
    public CriterionText {
        Require.text(statement, "statement");
        why = Require.list(why);
        remedy = Require.list(remedy);
        Require.text(source, "source");
    }
}
