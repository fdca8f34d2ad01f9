package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Outlook.Change;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Outlook.Turn;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally.Scope;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * What could move a verdict. Exact and small, because verdict rules see an inversion only through its family: a state is
 * one status for each indicator and one for each family, a few thousand in all.
 */
final class OutlookFinder {
    private final Assessment assessment;
    private final Caps caps;
    private final Caps capsAtWorst;
    private final List<CriterionId> indicators;
    private final List<List<CriterionId>> families = new ArrayList<>();
    private final List<List<Status>> familyStatuses = new ArrayList<>();
    /** Where everything stands: the indicators, then the families. */
    private final List<Status> now = new ArrayList<>();

    private final Map<List<Status>, Verdict> verdicts = new HashMap<>();
    private final Map<List<Status>, Verdict> verdictsAtWorst = new HashMap<>();

    OutlookFinder(List<Rule> verdictRules, Matcher facts, Standings standings, Assessment assessment) {
        this.assessment = assessment;
        this.caps = Caps.of(verdictRules, facts);
        this.capsAtWorst = Caps.atWorst(verdictRules, facts);
        this.indicators = List.copyOf(standings.indicators().keySet());
        now.addAll(standings.indicators().values());
        standings.families().forEach((family, statuses) -> {
            families.add(List.copyOf(statuses.keySet()));
            familyStatuses.add(List.copyOf(statuses.values()));
            now.add(Standings.status(statuses.values()));
        });
    }

    Outlook find() {
        return new Outlook(openQuestions(), changes());
    }

    private Verdict verdict(List<Status> state) {
        return verdicts.computeIfAbsent(likeState(state), key -> ask(caps, key));
    }

    private Verdict verdictAtWorst(List<Status> state) {
        return verdictsAtWorst.computeIfAbsent(likeState(state), key -> ask(capsAtWorst, key));
    }

    /** Verdict rules count families and don't name them, so that their order makes no difference. */
    private List<Status> likeState(List<Status> state) {
        List<Status> sorted = new ArrayList<>(state);
        Collections.sort(sorted.subList(indicators.size(), sorted.size()));
        return sorted;
    }

    private Verdict ask(Caps which, List<Status> state) {
        Map<CriterionId, Status> ofIndicators = new LinkedHashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            ofIndicators.put(indicators.get(i), state.get(i));
        }
        return which.on(Standings.facts(ofIndicators, state.subList(indicators.size(), state.size())));
    }

    private static <T> List<T> with(List<T> list, int index, T value) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }

    // Open questions.

    private List<OpenQuestion> openQuestions() {
        List<OpenQuestion> alone = new ArrayList<>();
        List<OpenQuestion> together = new ArrayList<>();
        Set<List<Status>> pair = Set.of(List.of(Standings.worst(Scope.INDICATORS), Standings.best(Scope.INDICATORS)));
        for (int i = 0; i < indicators.size(); i++) {
            if (now.get(i) == Status.UNKNOWN) {
                add(indicators.get(i), movesAlone(i, pair), canMove(i, pair), alone, together);
            }
        }
        for (int f = 0; f < families.size(); f++) {
            List<Status> others = new ArrayList<>(familyStatuses.get(f));
            if (!others.remove(Status.UNKNOWN)) {
                continue;
            }
            // Unknown criteria of one family count alike.
            int place = indicators.size() + f;
            boolean movesAlone = movesAlone(place, Set.of(ends(others)));
            boolean canMove = canMove(place, possibleEnds(others));
            for (int c = 0; c < families.get(f).size(); c++) {
                if (familyStatuses.get(f).get(c) == Status.UNKNOWN) {
                    add(families.get(f).get(c), movesAlone, canMove, alone, together);
                }
            }
        }
        alone.addAll(together);
        return alone;
    }

    private void add(
            CriterionId criterion,
            boolean movesAlone,
            boolean canMove,
            List<OpenQuestion> alone,
            List<OpenQuestion> together) {
        if (movesAlone || canMove) {
            List<String> looksFor = assessment.finding(criterion).looksFor();
            (movesAlone ? alone : together).add(new OpenQuestion(criterion, movesAlone, looksFor));
        }
    }

    private boolean movesAlone(int place, Set<List<Status>> ends) {
        return ends.stream().flatMap(List::stream).anyMatch(end -> verdict(with(now, place, end)) != verdict(now));
    }

    /** Whether what one place turns out to be can make a difference, whatever the other unknowns turn out to be. */
    private boolean canMove(int place, Set<List<Status>> ends) {
        Set<List<Status>> pairs = new LinkedHashSet<>(ends);
        pairs.removeIf(pair -> pair.get(0) == pair.get(1));
        for (List<Status> state : states(place)) {
            for (List<Status> pair : pairs) {
                List<Status> worst = with(state, place, pair.get(0));
                List<Status> best = with(state, place, pair.get(1));
                if (verdict(worst) != verdict(best) || verdictAtWorst(worst) != verdictAtWorst(best)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every state that all but one place may turn out to have; states that count alike once. */
    private Collection<List<Status>> states(int fixed) {
        Map<List<Status>, List<Status>> states = new LinkedHashMap<>();
        states.put(List.of(), List.of());
        List<List<Status>> places = reachable();
        for (int place = 0; place < places.size(); place++) {
            Map<List<Status>, List<Status>> longer = new LinkedHashMap<>();
            for (List<Status> state : states.values()) {
                for (Status status : place == fixed ? List.of(now.get(place)) : places.get(place)) {
                    List<Status> one = new ArrayList<>(state);
                    one.add(status);
                    longer.putIfAbsent(place == fixed || place < indicators.size() ? one : alike(one, fixed), one);
                }
            }
            states = longer;
        }
        return states.values();
    }

    /** A key that is the same for states which differ in the order of families only, the fixed one apart. */
    private List<Status> alike(List<Status> state, int fixed) {
        List<Status> key = new ArrayList<>(state.subList(0, indicators.size()));
        List<Status> others = new ArrayList<>(state.subList(indicators.size(), state.size()));
        if (fixed >= indicators.size() && fixed < state.size()) {
            others.remove(fixed - indicators.size());
        }
        Collections.sort(others);
        key.addAll(others);
        return key;
    }

    /** Where a family ends with one criterion at its worst and at its best. */
    private static List<Status> ends(List<Status> others) {
        List<Status> worst = new ArrayList<>(others);
        worst.add(Standings.worst(Scope.FAMILIES));
        List<Status> best = new ArrayList<>(others);
        best.add(Standings.best(Scope.FAMILIES));
        return List.of(Standings.status(worst), Standings.status(best));
    }

    /** The same for every way in which the other unknown criteria may turn out. */
    private static Set<List<Status>> possibleEnds(List<Status> others) {
        Set<List<Status>> ends = new HashSet<>();
        assignments(others).forEach(known -> ends.add(ends(known)));
        return ends;
    }

    /** Every way in which unknown statuses may turn out; ways that count alike once. */
    private static Collection<List<Status>> assignments(List<Status> statuses) {
        int unknown =
                (int) statuses.stream().filter(one -> one == Status.UNKNOWN).count();
        List<Status> known =
                statuses.stream().filter(one -> one != Status.UNKNOWN).toList();
        List<List<Status>> all = new ArrayList<>();
        for (int established = 0; established <= unknown; established++) {
            for (int refuted = 0; refuted <= unknown - established; refuted++) {
                List<Status> one = new ArrayList<>(known);
                for (int i = 0; i < unknown; i++) {
                    one.add(
                            i < established
                                    ? Status.ESTABLISHED
                                    : i < established + refuted ? Status.REFUTED : Status.CONTESTED);
                }
                all.add(one);
            }
        }
        return all;
    }

    /** For each place of a state, the statuses that it may turn out to have. */
    private List<List<Status>> reachable() {
        List<List<Status>> places = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            places.add(
                    now.get(i) == Status.UNKNOWN
                            ? List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED)
                            : List.of(now.get(i)));
        }
        for (List<Status> statuses : familyStatuses) {
            Set<Status> turns = new LinkedHashSet<>();
            assignments(statuses).forEach(known -> turns.add(Standings.status(known)));
            places.add(List.copyOf(turns));
        }
        return places;
    }

    // Changes.

    /** A better status of one place, how many criteria must be turned for it, and which sets of that size do. */
    private record Better(Status status, int size, List<List<CriterionId>> sets) {}

    private List<Change> changes() {
        List<List<Better>> options = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Status best = Standings.best(Scope.INDICATORS);
            boolean canTurn = now.get(i) != best && now.get(i).isDecided();
            options.add(canTurn ? List.of(new Better(best, 1, List.of(List.of(indicators.get(i))))) : List.of());
        }
        for (int f = 0; f < families.size(); f++) {
            options.add(betters(families.get(f), familyStatuses.get(f)));
        }
        TreeMap<Integer, List<Change>> bySize = new TreeMap<>();
        search(options, 0, new ArrayList<>(now), new ArrayList<>(), 0, bySize);
        if (bySize.isEmpty()) {
            return List.of();
        }
        // Of the verdicts that so few changes reach, the next better one.
        return bySize.firstEntry().getValue();
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
            Verdict reached = verdict(state);
            if (!reached.isAtOrBelow(verdict(now))) {
                found.computeIfAbsent(size, key -> new ArrayList<>())
                        .add(new Change(
                                Ranging.read(reached, isWithoutForProfit()),
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

    private boolean isWithoutForProfit() {
        return assessment.verdict() == Verdict.NEITHER || assessment.range().contains(Verdict.NEITHER);
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
                best.put(after, new Better(after, set.size(), new ArrayList<>(List.of(set))));
            } else if (set.size() == there.size()) {
                there.sets().add(set);
            }
        }
        return List.copyOf(best.values());
    }
}
