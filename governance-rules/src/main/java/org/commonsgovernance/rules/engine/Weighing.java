package org.commonsgovernance.rules.engine;

import java.util.List;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;

/** How far evidence counts, and the status that it makes. */
final class Weighing {
    private Weighing() {}

    /**
     * Claims clear nobody. What favours peer production, or sets a question aside, needs a document or data. What speaks
     * against it counts as claimed by the judged themselves, and only contests as claimed by others.
     */
    static Weight weight(Tier tier, Stance stance, Source strength) {
        if (strength.basis() != Basis.CLAIMED || stance == Stance.CONTESTS) {
            return Weight.COUNTS;
        }
        if (favours(tier, stance)) {
            return Weight.DISCOUNTED;
        }
        return strength.speaker() == Speaker.SELF ? Weight.COUNTS : Weight.CONTESTS_ONLY;
    }

    private static boolean favours(Tier tier, Stance stance) {
        if (stance == Stance.NOT_APPLICABLE) {
            return true;
        }
        boolean isBadIfEstablished = tier == Tier.INDICATOR || tier == Tier.ADAPTATION;
        return isBadIfEstablished
                ? stance == Stance.OPPOSES || stance == Stance.PRESUMABLY_OPPOSES
                : stance == Stance.SUPPORTS || stance == Stance.PRESUMABLY_SUPPORTS;
    }

    /** Whether a verdict rule's match may cap: what others merely claim of the setup caps nothing. */
    static boolean caps(List<Fact> cited) {
        return cited.stream()
                .filter(fact -> !(fact instanceof Standing) && !(fact instanceof Tally))
                .map(Fact::source)
                .allMatch(source -> source.basis() != Basis.CLAIMED || source.speaker() == Speaker.SELF);
    }

    static Status status(List<Evidence> evidence) {
        boolean decisiveFor = decisive(evidence, Stance.SUPPORTS);
        boolean decisiveAgainst = decisive(evidence, Stance.OPPOSES);
        if (decisiveFor || decisiveAgainst) {
            return decisiveFor && decisiveAgainst
                    ? Status.CONTESTED
                    : decisiveFor ? Status.ESTABLISHED : Status.REFUTED;
        }
        boolean saidFor = contests(evidence, Stance.SUPPORTS, Stance.PRESUMABLY_SUPPORTS);
        boolean saidAgainst = contests(evidence, Stance.OPPOSES, Stance.PRESUMABLY_OPPOSES);
        boolean presumedFor = counts(evidence, Stance.PRESUMABLY_SUPPORTS);
        boolean presumedAgainst = counts(evidence, Stance.PRESUMABLY_OPPOSES);
        // A presumption yields to all that is said, but not to what others say in its own sense.
        if (counts(evidence, Stance.CONTESTS) || (saidFor && !presumedFor) || (saidAgainst && !presumedAgainst)) {
            return Status.CONTESTED;
        }
        if (decisive(evidence, Stance.NOT_APPLICABLE)) {
            return saidFor || saidAgainst ? Status.CONTESTED : Status.NOT_APPLICABLE;
        }
        if (presumedFor && presumedAgainst) {
            return Status.CONTESTED;
        }
        return presumedFor ? Status.ESTABLISHED : presumedAgainst ? Status.REFUTED : Status.UNKNOWN;
    }

    private static boolean counts(List<Evidence> evidence, Stance stance) {
        return evidence.stream().anyMatch(one -> one.weight() == Weight.COUNTS && one.stance() == stance);
    }

    private static boolean contests(List<Evidence> evidence, Stance stance, Stance presumption) {
        return evidence.stream()
                .anyMatch(one -> one.weight() == Weight.CONTESTS_ONLY
                        && (one.stance() == stance || one.stance() == presumption));
    }

    private static boolean decisive(List<Evidence> evidence, Stance stance) {
        return evidence.stream().anyMatch(one -> one.isDecisive() && one.stance() == stance);
    }
}
