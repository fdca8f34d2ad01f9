package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.PaidWork;

/** How much of the work was paid for, where all of it is listed and of some people it is known. */
final class PaidWorkDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Work work = situation.work();
        long paid = 0;
        long unpaid = 0;
        long all = 0;
        for (Map.Entry<String, Long> person : work.perPerson().entrySet()) {
            Answer isPaid =
                    situation.ofPeople().paid(person.getKey(), situation.slice().window());
            all += person.getValue();
            paid += isPaid == Answer.YES ? person.getValue() : 0;
            unpaid += isPaid == Answer.NO ? person.getValue() : 0;
        }
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
