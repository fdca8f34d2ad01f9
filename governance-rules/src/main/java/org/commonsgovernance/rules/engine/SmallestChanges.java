package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook.Change;
import org.commonsgovernance.api.assessment.Outlook.Turn;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally.Scope;
import org.commonsgovernance.api.assessment.Verdict;

/** The fewest decided criteria that, turned for the better, give a better verdict; what is unknown stays so. Exact. */
final class SmallestChanges {
    private final VerdictStates states;
    private final Standings standings;
    private final boolean noForProfit;
    private final List<CriterionId> indicators;
    /** Where everything stands: the indicators, then the families. */
    private final List<Status> now;

    SmallestChanges(VerdictStates states, Standings standings, boolean noForProfit) {
        this.standings = standings;
        this.noForProfit = noForProfit;
        this.indicators = List.copyOf(standings.indicators().keySet());
        this.states = states;
        this.now = standings.state();
    }

    /** A better status of one place, and the smallest sets of criteria that must be turned for it, all of one size. */
    private record Better(Status status, List<List<CriterionId>> sets) {
        int size() {
            return sets.get(0).size();
        }
    }

    /** The changes of the fewest criteria that give a better verdict; several where as many do. */
    List<Change> find() {
        List<List<Better>> options = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Status best = Standings.best(Scope.INDICATORS);
            boolean canTurn = now.get(i) != best && now.get(i).isDecided();
            options.add(canTurn ? List.of(new Better(best, List.of(List.of(indicators.get(i))))) : List.of());
        }
        standings
                .families()
                .values()
                .forEach(statuses ->
                        options.add(betters(List.copyOf(statuses.keySet()), List.copyOf(statuses.values()))));
        TreeMap<Integer, List<Change>> bySize = new TreeMap<>();
        search(options, 0, new ArrayList<>(now), new ArrayList<>(), 0, bySize);
        return bySize.isEmpty() ? List.of() : bySize.firstEntry().getValue();
    }

    private void search(
            List<List<Better>> options,
            int next,
            List<Status> state,
            List<Better> turned,
            int size,
            NavigableMap<Integer, List<Change>> found) {
        if (!found.isEmpty() && size > found.firstKey()) {
            return;
        }
        if (next == options.size()) {
            Verdict reached = states.of(state);
            if (!reached.isAtOrBelow(states.of(now))) {
                found.computeIfAbsent(size, key -> new ArrayList<>())
                        .add(new Change(
                                Ranging.read(reached, noForProfit),
                                turned.stream().map(one -> new Turn(one.sets())).toList()));
            }
            return;
        }
        search(options, next + 1, state, turned, size, found);
        for (Better better : options.get(next)) {
            Status before = state.set(next, better.status());
            turned.add(better);
            search(options, next + 1, state, turned, size + better.size(), found);
            turned.remove(turned.size() - 1);
            state.set(next, before);
        }
    }

    /** For each better status of a family the smallest sets of criteria that, turned, reach it. */
    private static List<Better> betters(List<CriterionId> criteria, List<Status> statuses) {
        Map<Status, Better> best = new LinkedHashMap<>();
        Status before = Standings.status(statuses);
        List<Integer> turnable = new ArrayList<>();
        for (int i = 0; i < statuses.size(); i++) {
            if (statuses.get(i) != Status.ESTABLISHED && statuses.get(i).isDecided()) {
                turnable.add(i);
            }
        }
        for (int mask = 1; mask < 1 << turnable.size(); mask++) {
            List<Status> turned = new ArrayList<>(statuses);
            List<CriterionId> set = new ArrayList<>();
            for (int bit = 0; bit < turnable.size(); bit++) {
                if ((mask & 1 << bit) != 0) {
                    turned.set(turnable.get(bit), Status.ESTABLISHED);
                    set.add(criteria.get(turnable.get(bit)));
                }
            }
            Status after = Standings.status(turned);
            if (after == before) {
                continue;
            }
            Better there = best.get(after);
            if (there == null || set.size() < there.size()) {
                best.put(after, new Better(after, new ArrayList<>(List.of(set))));
            } else if (set.size() == there.size()) {
                there.sets().add(set);
            }
        }
        return List.copyOf(best.values());
    }
}
