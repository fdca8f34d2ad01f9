package org.commonsgovernance.reports.compare;

import java.util.List;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that stands elsewhere.
 *
 * @param finding as it is on the second side, or on the first where the second has no such criterion
 * @param before where it stood; null where the first side has no such criterion
 * @param after where it stands; null where the second side has none
 * @param evidence what one side has and the other has not, gained first
 */
public record MovedFinding(
        Finding finding, @Nullable Status before, @Nullable Status after, List<MovedEvidence> evidence) {
    public MovedFinding {
        evidence = List.copyOf(evidence);
    }
}
