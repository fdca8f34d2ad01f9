package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
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
    private final Map<List<Status>, Verdict> verdicts = new HashMap<>();

    VerdictStates(Caps caps, List<CriterionId> indicators) {
        this.caps = caps;
        this.indicators = indicators;
    }

    Verdict of(List<Status> state) {
        return verdicts.computeIfAbsent(ordered(state, indicators.size()), this::ask);
    }

    /** The state with its families in order: verdict rules count them and don't name them. */
    static List<Status> ordered(List<Status> state, int indicators) {
        List<Status> ordered = new ArrayList<>(state);
        Collections.sort(ordered.subList(indicators, ordered.size()));
        return ordered;
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
