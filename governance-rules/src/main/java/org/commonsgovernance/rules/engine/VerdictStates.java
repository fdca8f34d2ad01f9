package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;

/**
 * The verdicts of all that a setup's findings could be. Verdict rules see an inversion only through its family, so that a
 * state is one status for each indicator and then one for each family: a few thousand states in all.
 */
final class VerdictStates {
    private final Caps caps;
    private final List<CriterionId> indicators;
    private final Map<Key, Verdict> verdicts = new HashMap<>();

    /**
     * What a state comes to: its families in any order, since verdict rules count them and don't name them.
     *
     * @param indicators their statuses, in order
     * @param families how many there are of each status, twelve bits for each
     */
    record Key(List<Status> indicators, long families) {}

    VerdictStates(Caps caps, List<CriterionId> indicators) {
        this.caps = caps;
        this.indicators = indicators;
    }

    Verdict of(List<Status> state) {
        Key key = key(state, indicators.size(), -1);
        Verdict known = verdicts.get(key);
        if (known == null) {
            known = ask(state);
            verdicts.put(new Key(List.copyOf(key.indicators()), key.families()), known);
        }
        return known;
    }

    /** What states have in common that come to the same, one place of the families left out; none if it is negative. */
    static Key key(List<Status> state, int indicators, int without) {
        long families = 0;
        for (int place = indicators; place < state.size(); place++) {
            if (place != without) {
                families += one(state.get(place));
            }
        }
        return new Key(state.subList(0, Math.min(indicators, state.size())), families);
    }

    private static long one(Status status) {
        return switch (status) {
            case ESTABLISHED -> 1;
            case CONTESTED -> 1L << 12;
            case REFUTED -> 1L << 24;
            case UNKNOWN -> 1L << 36;
            case NOT_APPLICABLE -> 1L << 48;
        };
    }

    /** The state with one place changed. */
    static List<Status> with(List<Status> state, int place, Status status) {
        List<Status> changed = new ArrayList<>(state);
        changed.set(place, status);
        return changed;
    }

    private Verdict ask(List<Status> state) {
        Map<CriterionId, Status> ofIndicators = new LinkedHashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            ofIndicators.put(indicators.get(i), state.get(i));
        }
        return caps.on(Standings.facts(ofIndicators, state.subList(indicators.size(), state.size())));
    }
}
