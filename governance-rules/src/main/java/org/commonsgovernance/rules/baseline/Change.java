package org.commonsgovernance.rules.baseline;

import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;

/** Something that is not as it was frozen. */
public sealed interface Change {
    /** The setup's id. */
    String setup();

    /** Whether it is worse than it was; what merely became known well is not. */
    boolean isWorse();

    /** What changed, for people to read. */
    String described();

    /** The verdict is another one. */
    record OfVerdict(String setup, Verdict before, Verdict after) implements Change {
        @Override
        public boolean isWorse() {
            return Goodness.of(after) < Goodness.of(before);
        }

        @Override
        public String described() {
            return "the verdict was " + before + " and is " + after;
        }
    }

    /** A criterion stands elsewhere. */
    record OfFinding(String setup, String criterion, boolean isIndicator, Status before, Status after)
            implements Change {
        @Override
        public boolean isWorse() {
            return Goodness.of(isIndicator, after) < Goodness.of(isIndicator, before);
        }

        @Override
        public String described() {
            return criterion + " was " + before + " and is " + after;
        }
    }

    /** Nothing was frozen of it: there is nothing that it could be worse than. */
    record New(String setup) implements Change {
        @Override
        public boolean isWorse() {
            return false;
        }

        @Override
        public String described() {
            return "is not in the baseline";
        }
    }
}
