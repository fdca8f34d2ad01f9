package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.given.Contribution.Origin;
import org.commonsgovernance.api.model.given.Participation;
import org.jspecify.annotations.Nullable;

/** How outsiders' proposals fare beside insiders': from published figures, or counted from the contributions. */
final class AcceptanceDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Inputs inputs = new Inputs();
        long[] counts = new long[4];
        for (Participation one : situation.facts(Participation.class)) {
            if (one.acceptedFromOutsiders() != null
                    && one.rejectedFromOutsiders() != null
                    && one.acceptedFromInsiders() != null
                    && one.rejectedFromInsiders() != null) {
                counts[0] += one.acceptedFromOutsiders();
                counts[1] += one.rejectedFromOutsiders();
                counts[2] += one.acceptedFromInsiders();
                counts[3] += one.rejectedFromInsiders();
                inputs.add(one);
            }
        }
        Work work = situation.work();
        if (inputs.isEmpty() && work.isWhole()) {
            ContributionTally tally = work.tally();
            counts[0] = tally.accepted(Origin.OUTSIDER);
            counts[1] = tally.rejected(Origin.OUTSIDER);
            counts[2] = tally.accepted(Origin.INSIDER);
            counts[3] = tally.rejected(Origin.INSIDER);
            inputs.add(work.inputs());
        }
        boolean bothKnown = counts[0] + counts[1] > 0 && counts[2] + counts[3] > 0;
        if (!bothKnown) {
            return List.of();
        }
        Fraction outsiders = Fraction.of(counts[0], counts[0] + counts[1]);
        Fraction insiders = Fraction.of(counts[2], counts[2] + counts[3]);
        return List.of(new Acceptance(
                situation.id("acceptance"),
                inputs.source(),
                outsiders,
                insiders,
                ratio(outsiders, insiders),
                counts[0] + counts[1]));
    }

    private static @Nullable Fraction ratio(Fraction outsiders, Fraction insiders) {
        if (insiders.numerator() == 0) {
            return null;
        }
        return Fraction.of(
                Math.multiplyExact(outsiders.numerator(), insiders.denominator()),
                Math.multiplyExact(outsiders.denominator(), insiders.numerator()));
    }
}
