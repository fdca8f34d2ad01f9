package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.PaidWork;

/** How much of the work was paid for, where all of it is listed and of some people it is known. */
final class PaidWorkDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Work work = situation.work();
        long paid = work.tally().paid();
        long unpaid = work.tally().unpaid();
        long all = work.contributions().total();
        if (!work.isKnown() || paid + unpaid == 0) {
            return List.of();
        }
        return List.of(new PaidWork(
                situation.id("paid-work"),
                new Inputs().add(work.inputs()).source(),
                Fraction.of(paid, all),
                Fraction.of(all - unpaid, all)));
    }
}
