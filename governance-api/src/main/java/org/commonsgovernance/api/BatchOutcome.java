package org.commonsgovernance.api;

import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.internal.Require;

/** What became of one setup of many. */
public sealed interface BatchOutcome {
    /** The setup's id. */
    String setup();

    /** It was judged. */
    record Judged(Assessment assessment) implements BatchOutcome {
        public Judged {
            Require.present(assessment, "assessment");
        }

        @Override
        public String setup() {
            return assessment.setup();
        }
    }

    /**
     * It can't be judged; the others can.
     *
     * @param setup the setup's id
     * @param reason what is wrong with it
     */
    record Refused(String setup, EvaluationException reason) implements BatchOutcome {
        public Refused {
            Require.text(setup, "setup");
            Require.present(reason, "reason");
        }
    }
}
