package org.commonsgovernance.api.assessment;

import java.util.List;
import org.commonsgovernance.api.internal.Require;

/**
 * What could move a verdict: what is not known, and what those judged could change.
 *
 * @param openQuestions unknown or presumed criteria that can still move the verdict, those first that alone could; else in the order
 *     of the corpus
 * @param changes the smallest sets of decided criteria that, turned for the better, give the next better verdict, while
 *     what is unknown stays so; empty where there is none better, or where turning all would not do
 */
public record Outlook(List<OpenQuestion> openQuestions, List<Change> changes) {
    public Outlook {
        openQuestions = Require.list(openQuestions);
        changes = Require.list(changes);
    }

    /**
     * An unknown or presumed criterion that can still move the verdict.
     *
     * @param criterion which
     * @param alone whether its answer alone, all else left as it is, could move it
     * @param looksFor the types of given fact that would settle it, sorted
     */
    public record OpenQuestion(CriterionId criterion, boolean alone, List<String> looksFor) {
        public OpenQuestion {
            Require.present(criterion, "criterion");
            looksFor = Require.list(looksFor);
        }
    }

    /**
     * A way to the next better verdict.
     *
     * @param to that verdict
     * @param turns all of them are needed
     */
    public record Change(Verdict to, List<Turn> turns) {
        public Change {
            Require.present(to, "to");
            turns = Require.list(turns);
        }

        /** How many criteria are turned. */
        public int size() {
            return turns.stream().mapToInt(turn -> turn.anyOf().get(0).size()).sum();
        }
    }

    /**
     * Criteria to be turned for the better; each alternative does.
     *
     * @param anyOf sets of criteria, all of one size
     */
    public record Turn(List<List<CriterionId>> anyOf) {
        public Turn {
            anyOf = anyOf.stream().map(List::copyOf).toList();
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("a turn has at least one alternative");
            }
        }
    }
}
