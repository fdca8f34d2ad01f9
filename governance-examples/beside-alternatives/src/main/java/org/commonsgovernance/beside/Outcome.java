package org.commonsgovernance.beside;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.assessment.Status;

/**
 * What came of it.
 *
 * @param statuses of each indicator
 * @param reasons why
 */
public record Outcome(Map<String, Status> statuses, Set<Reason> reasons) {
    /** What these reasons make of the indicators. */
    public static Outcome of(List<Reason> reasons) {
        return new Outcome(org.commonsgovernance.rules.engine.OwnParts.statuses(reasons), new HashSet<>(reasons));
    }
}
