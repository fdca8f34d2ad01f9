package org.commonsgovernance.reports.compare;

import java.util.List;
import org.commonsgovernance.api.assessment.Evidence;

/**
 * A piece of evidence that one side has and the other has not.
 *
 * @param evidence the evidence
 * @param isGained whether the second side has it
 * @param movers the facts that made the difference; empty where the facts are the same and the rules are not
 */
public record MovedEvidence(Evidence evidence, boolean isGained, List<Mover> movers) {
    public MovedEvidence {
        movers = List.copyOf(movers);
    }
}
