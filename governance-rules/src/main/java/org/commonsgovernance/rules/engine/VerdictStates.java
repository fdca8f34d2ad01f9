package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * The verdicts of all that a setup's findings could be. Verdict rules see an inversion only through its family, so that a
 * state is one status for each indicator and then one for each family. Of a state they see nothing but which of their
 * patterns it meets: states that meet the same come to the same.
 */
final class VerdictStates {
    private final Caps caps;
    private final Caps capsAtWorst;
    private final List<CriterionId> indicators;
    private final Map<List<Status>, BitSet> metByIndicators = new HashMap<>();
    private final Map<Long, BitSet> metByFamilies = new HashMap<>();

    VerdictStates(List<Rule> verdictRules, Matcher facts, List<CriterionId> indicators) {
        this.caps = Caps.of(verdictRules, facts);
        this.capsAtWorst = Caps.atWorst(verdictRules, facts);
        this.indicators = indicators;
    }

    Verdict of(List<Status> state) {
        List<Status> ofIndicators = state.subList(0, indicators.size());
        long families = 0;
        for (Status status : state.subList(indicators.size(), state.size())) {
            families += FamilyCounts.one(status);
        }
        return caps.on(both(metByIndicators(ofIndicators), metByFamilies(families)));
    }

    /** Which patterns indicators meet, one status for each in order. */
    BitSet metByIndicators(List<Status> statuses) {
        BitSet known = metByIndicators.get(statuses);
        if (known == null) {
            Map<CriterionId, Status> byId = new LinkedHashMap<>();
            for (int i = 0; i < indicators.size(); i++) {
                byId.put(indicators.get(i), statuses.get(i));
            }
            known = caps.met(Standings.ofIndicators(byId));
            metByIndicators.put(List.copyOf(statuses), known);
        }
        return known;
    }

    /** Which patterns so many families of each status meet. */
    BitSet metByFamilies(long counts) {
        return metByFamilies.computeIfAbsent(
                counts, asked -> caps.met(Standings.ofFamilies(FamilyCounts.statuses(asked))));
    }

    /** Whether two ends of one part of the state come to different verdicts beside the same other part. */
    boolean differ(BitSet oneEnd, BitSet otherEnd, BitSet beside) {
        BitSet one = both(oneEnd, beside);
        BitSet other = both(otherEnd, beside);
        return caps.on(one) != caps.on(other) || capsAtWorst.on(one) != capsAtWorst.on(other);
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** The state with one place changed. */
    static List<Status> with(List<Status> state, int place, Status status) {
        List<Status> changed = new ArrayList<>(state);
        changed.set(place, status);
        return changed;
    }
}
