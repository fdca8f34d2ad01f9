package org.commonsgovernance.reports;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.rules.facts.FactKey;

/** A piece of evidence as a format shows it: what it says, how far it counts, and the facts that it cites. */
record Piece(Stance stance, Weight weight, Set<String> facts) {
    static Piece of(Evidence evidence) {
        Set<String> facts = new TreeSet<>();
        evidence.facts().forEach(fact -> facts.add(Shown.line(FactKey.of(fact))));
        return new Piece(evidence.stance(), evidence.weight(), facts);
    }

    /** The status that evidence gives, by the table of the corpus' README. */
    static Status status(List<Piece> evidence) {
        boolean isFor = has(evidence, Stance.SUPPORTS, Weight.COUNTS);
        boolean isAgainst = has(evidence, Stance.OPPOSES, Weight.COUNTS);
        if (isFor || isAgainst) {
            return isFor && isAgainst ? Status.CONTESTED : isFor ? Status.ESTABLISHED : Status.REFUTED;
        }
        boolean isPresumed = has(evidence, Stance.PRESUMABLY_SUPPORTS, Weight.COUNTS);
        boolean isPresumedNot = has(evidence, Stance.PRESUMABLY_OPPOSES, Weight.COUNTS);
        boolean isSaidFor = isMerelySaid(evidence, Stance.SUPPORTS, Stance.PRESUMABLY_SUPPORTS);
        boolean isSaidAgainst = isMerelySaid(evidence, Stance.OPPOSES, Stance.PRESUMABLY_OPPOSES);
        boolean isContested = has(evidence, Stance.CONTESTS, Weight.COUNTS)
                || (isSaidFor && !isPresumed)
                || (isSaidAgainst && !isPresumedNot);
        if (isContested) {
            return Status.CONTESTED;
        }
        if (has(evidence, Stance.NOT_APPLICABLE, Weight.COUNTS)) {
            return isSaidFor || isSaidAgainst ? Status.CONTESTED : Status.NOT_APPLICABLE;
        }
        if (isPresumed && isPresumedNot) {
            return Status.CONTESTED;
        }
        return isPresumed ? Status.ESTABLISHED : isPresumedNot ? Status.REFUTED : Status.UNKNOWN;
    }

    private static boolean has(List<Piece> evidence, Stance stance, Weight weight) {
        return evidence.stream().anyMatch(one -> one.stance == stance && one.weight == weight);
    }

    /** Whether others merely claim it. */
    private static boolean isMerelySaid(List<Piece> evidence, Stance stance, Stance presumption) {
        return has(evidence, stance, Weight.CONTESTS_ONLY) || has(evidence, presumption, Weight.CONTESTS_ONLY);
    }
}
