package org.commonsgovernance.api.assessment;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * What the same setup would be on the same day by rules that do not hold yet: a warning, which changes nothing.
 *
 * @param on from which judged day on they hold; null for rules and criteria that are experimental, as if they counted
 * @param verdict what the verdict would be
 * @param range between which verdicts the truth would lie
 * @param statuses the criteria that would stand elsewhere, in the order of the corpus
 * @param changes what changes then, beyond all that holds on the judged day
 */
public record Prospect(
        @Nullable LocalDate on,
        Verdict verdict,
        VerdictRange range,
        List<StatusChange> statuses,
        List<LayerChange> changes) {
    public Prospect {
        Require.present(verdict, "verdict");
        Require.present(range, "range");
        statuses = Require.list(statuses);
        changes = Require.list(changes);
    }

    /**
     * A criterion that would stand elsewhere.
     *
     * @param criterion which
     * @param now where it stands; null where it is not asked yet
     * @param then where it would stand; null where it would not be asked any more
     */
    public record StatusChange(
            CriterionId criterion,
            @Nullable Status now,
            @Nullable Status then) {
        public StatusChange {
            Require.present(criterion, "criterion");
        }
    }
}
