package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.ReviewReach;

/** Who reviews whose work, where all work is listed. A review that is not recorded may have happened. */
final class ReviewDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Work work = situation.work();
        ReviewTally reviews = work.tally().reviews();
        if (!work.isKnown() || !reviews.anyReviewer()) {
            return List.of();
        }
        long total = reviews.total();
        return List.of(new ReviewReach(
                situation.id("review-reach"),
                new Inputs()
                        .add(work.inputs())
                        .addAll(situation.groups().knowledge(reviews.told()))
                        .source(),
                Fraction.of(reviews.byOthers(), total),
                Fraction.ONE,
                Fraction.of(reviews.acrossGroups(), total),
                Fraction.of(total - reviews.withinGroup(), total)));
    }
}
