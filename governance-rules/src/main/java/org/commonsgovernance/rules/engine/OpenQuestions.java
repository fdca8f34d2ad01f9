package org.commonsgovernance.rules.engine;

import static org.commonsgovernance.rules.engine.VerdictStates.with;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally.Scope;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Unknown and presumed criteria that can still move a verdict: exactly those that in some state make a difference.
 */
final class OpenQuestions {
    private final Assessment assessment;
    private final VerdictStates states;
    private final VerdictStates statesAtWorst;
    private final List<CriterionId> indicators;
    private final List<List<CriterionId>> families = new ArrayList<>();
    /** Where everything stands: the indicators, then the families. */
    private final List<Status> now;
    /** The same with what is presumed taken as unknown. */
    private final List<Status> shown;

    private final List<List<Status>> familyStatuses = new ArrayList<>();
    private final List<List<Status>> shownFamilyStatuses = new ArrayList<>();

    private final Function<CriterionId, List<Lead>> leads;

    /** @param leads what would answer a question */
    OpenQuestions(
            List<Rule> verdictRules,
            Matcher facts,
            Standings standings,
            Assessment assessment,
            Function<CriterionId, List<Lead>> leads) {
        this.assessment = assessment;
        this.leads = leads;
        this.indicators = List.copyOf(standings.indicators().keySet());
        this.states = new VerdictStates(Caps.of(verdictRules, facts), indicators);
        this.statesAtWorst = new VerdictStates(Caps.atWorst(verdictRules, facts), indicators);
        Standings withoutPresumptions = standings.withoutPresumptions();
        this.now = standings.state();
        this.shown = withoutPresumptions.state();
        standings.families().forEach((family, statuses) -> {
            families.add(List.copyOf(statuses.keySet()));
            familyStatuses.add(List.copyOf(statuses.values()));
        });
        withoutPresumptions
                .families()
                .values()
                .forEach(statuses -> shownFamilyStatuses.add(List.copyOf(statuses.values())));
    }

    /** Those first that alone could move the verdict. */
    List<OpenQuestion> find() {
        List<OpenQuestion> alone = new ArrayList<>();
        List<OpenQuestion> together = new ArrayList<>();
        Set<List<Status>> pair = Set.of(List.of(Standings.worst(Scope.INDICATORS), Standings.best(Scope.INDICATORS)));
        for (int i = 0; i < indicators.size(); i++) {
            if (shown.get(i) == Status.UNKNOWN) {
                add(indicators.get(i), movesAlone(i, pair), canMove(i, pair), alone, together);
            }
        }
        for (int f = 0; f < families.size(); f++) {
            List<Status> others = new ArrayList<>(shownFamilyStatuses.get(f));
            if (!others.remove(Status.UNKNOWN)) {
                continue;
            }
            // Open criteria of one family count alike.
            int place = indicators.size() + f;
            boolean canMove = canMove(place, possibleEnds(others));
            for (int c = 0; c < families.get(f).size(); c++) {
                if (shownFamilyStatuses.get(f).get(c) == Status.UNKNOWN) {
                    List<Status> besideIt = new ArrayList<>(familyStatuses.get(f));
                    besideIt.remove(c);
                    add(families.get(f).get(c), movesAlone(place, Set.of(ends(besideIt))), canMove, alone, together);
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
            (movesAlone ? alone : together)
                    .add(new OpenQuestion(criterion, movesAlone, looksFor, leads.apply(criterion)));
        }
    }

    private boolean movesAlone(int place, Set<List<Status>> ends) {
        return ends.stream().flatMap(List::stream).anyMatch(end -> states.of(with(now, place, end)) != states.of(now));
    }

    /** Whether what one place turns out to be can make a difference, whatever the other unknowns turn out to be. */
    private boolean canMove(int place, Set<List<Status>> ends) {
        Set<List<Status>> pairs = new LinkedHashSet<>(ends);
        pairs.removeIf(pair -> pair.get(0) == pair.get(1));
        for (List<Status> state : possible(place)) {
            for (List<Status> pair : pairs) {
                List<Status> worst = with(state, place, pair.get(0));
                List<Status> best = with(state, place, pair.get(1));
                if (states.of(worst) != states.of(best) || statesAtWorst.of(worst) != statesAtWorst.of(best)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Every state that all but one place may turn out to have; states that count alike once. */
    private Collection<List<Status>> possible(int fixed) {
        Collection<List<Status>> possible = List.of(List.of());
        List<List<Status>> places = reachable();
        for (int place = 0; place < places.size(); place++) {
            Map<VerdictStates.Key, List<Status>> longer = new LinkedHashMap<>();
            for (List<Status> state : possible) {
                for (Status status : place == fixed ? List.of(now.get(place)) : places.get(place)) {
                    List<Status> one = new ArrayList<>(state);
                    one.add(status);
                    longer.putIfAbsent(VerdictStates.key(one, indicators.size(), fixed), one);
                }
            }
            possible = longer.values();
        }
        return possible;
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
                    shown.get(i) == Status.UNKNOWN
                            ? List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED)
                            : List.of(shown.get(i)));
        }
        for (List<Status> statuses : shownFamilyStatuses) {
            Set<Status> turns = new LinkedHashSet<>();
            assignments(statuses).forEach(known -> turns.add(Standings.status(known)));
            places.add(List.copyOf(turns));
        }
        return places;
    }
}
