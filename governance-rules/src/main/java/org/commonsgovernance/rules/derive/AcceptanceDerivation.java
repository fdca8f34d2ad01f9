package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Acceptance;
import org.commonsgovernance.api.model.given.Contribution.Origin;
import org.commonsgovernance.api.model.given.Participation;

/** How outsiders' proposals fare beside insiders': from published figures, and counted from the contributions. */
final class AcceptanceDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Acceptance> rows = new ArrayList<>();
        Inputs published = new Inputs();
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
                published.add(one);
            }
        }
        add(rows, situation.id("acceptance:published"), published, counts);
        Work work = situation.work();
        if (work.isWhole()) {
            ContributionTally tally = work.tally();
            add(rows, situation.id("acceptance:counted"), work.inputs(), new long[] {
                tally.accepted(Origin.OUTSIDER),
                tally.rejected(Origin.OUTSIDER),
                tally.accepted(Origin.INSIDER),
                tally.rejected(Origin.INSIDER)
            });
        }
        return rows;
    }

    private static void add(List<Acceptance> rows, String id, Inputs inputs, long[] counts) {
        boolean bothKnown = counts[0] + counts[1] > 0 && counts[2] + counts[3] > 0;
        if (!bothKnown) {
            return;
        }
        Fraction outsiders = Fraction.of(counts[0], counts[0] + counts[1]);
        Fraction insiders = Fraction.of(counts[2], counts[2] + counts[3]);
        Fraction ratio = insiders.equals(Fraction.ZERO) ? null : outsiders.dividedBy(insiders);
        rows.add(new Acceptance(id, inputs.source(), outsiders, insiders, ratio, counts[0] + counts[1]));
    }
}
