package org.commonsgovernance.rules.engine;

import static org.commonsgovernance.rules.engine.VerdictStates.with;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Outlook.OpenQuestion;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tally.Scope;

/**
 * Unknown and presumed criteria that can still move a verdict: exactly those that in some state make a difference to what
 * the verdict rules allow, and those whose answer alone gives another verdict because then enough is decided.
 */
final class OpenQuestions {
    private final Assessment assessment;
    private final VerdictStates states;
    private final List<CriterionId> indicators;
    private final List<List<CriterionId>> families = new ArrayList<>();
    /** Where everything stands, the indicators, then the families, with what is presumed taken as unknown. */
    private final List<Status> shown;

    private final List<List<Status>> shownFamilyStatuses = new ArrayList<>();
    /** What each family may turn out to be. */
    private final List<List<Status>> familyTurns = new ArrayList<>();
    /** All that the indicators may turn out to be. */
    private final List<List<Status>> possibleIndicators;

    private final Function<CriterionId, List<Lead>> leads;
    private final BiFunction<CriterionId, Status, Supposition> answered;

    /**
     * @param leads what would answer a question
     * @param answered what the verdict would be if it were answered so, and all else as it is
     */
    OpenQuestions(
            VerdictStates states,
            Standings standings,
            Assessment assessment,
            Function<CriterionId, List<Lead>> leads,
            BiFunction<CriterionId, Status, Supposition> answered) {
        this.assessment = assessment;
        this.leads = leads;
        this.answered = answered;
        this.indicators = List.copyOf(standings.indicators().keySet());
        this.states = states;
        Standings withoutPresumptions = standings.withoutPresumptions();
        this.shown = withoutPresumptions.state();
        standings.families().values().forEach(statuses -> families.add(List.copyOf(statuses.keySet())));
        withoutPresumptions
                .families()
                .values()
                .forEach(statuses -> shownFamilyStatuses.add(List.copyOf(statuses.values())));
        shownFamilyStatuses.forEach(statuses -> familyTurns.add(turns(statuses)));
        this.possibleIndicators = possibleIndicators();
    }

    /** Those first that alone give another verdict. */
    List<OpenQuestion> find() {
        List<OpenQuestion> alone = new ArrayList<>();
        List<OpenQuestion> together = new ArrayList<>();
        List<Status> pair = List.of(Standings.worst(Scope.INDICATORS), Standings.best(Scope.INDICATORS));
        for (int i = 0; i < indicators.size(); i++) {
            if (shown.get(i) == Status.UNKNOWN) {
                add(indicators.get(i), canIndicatorMove(i, pair), alone, together);
            }
        }
        for (int f = 0; f < families.size(); f++) {
            List<Status> others = new ArrayList<>(shownFamilyStatuses.get(f));
            if (!others.remove(Status.UNKNOWN)) {
                continue;
            }
            // Open criteria of one family count alike.
            boolean canMove = canFamilyMove(f, possibleEnds(others));
            for (int c = 0; c < families.get(f).size(); c++) {
                if (shownFamilyStatuses.get(f).get(c) == Status.UNKNOWN) {
                    add(families.get(f).get(c), canMove, alone, together);
                }
            }
        }
        alone.addAll(together);
        return alone;
    }

    private void add(CriterionId criterion, boolean canMove, List<OpenQuestion> alone, List<OpenQuestion> together) {
        Supposition ifEstablished = answered.apply(criterion, Status.ESTABLISHED);
        Supposition ifRefuted = answered.apply(criterion, Status.REFUTED);
        boolean movesAlone = isOther(ifEstablished) || isOther(ifRefuted);
        if (movesAlone || canMove) {
            (movesAlone ? alone : together)
                    .add(new OpenQuestion(
                            criterion,
                            movesAlone,
                            assessment.finding(criterion).looksFor(),
                            leads.apply(criterion),
                            ifEstablished,
                            ifRefuted));
        }
    }

    private boolean isOther(Supposition supposed) {
        return supposed.verdict() != assessment.verdict();
    }

    /** What verdict rules see of indicators or of families with one of them at its worst, and at its best. */
    private record Ends(BitSet worst, BitSet best) {}

    /** Whether what one indicator turns out to be can make a difference, whatever the other unknowns turn out to be. */
    private boolean canIndicatorMove(int place, List<Status> pair) {
        Set<Ends> ends = new HashSet<>();
        for (List<Status> state : possibleIndicators) {
            ends.add(new Ends(
                    states.metByIndicators(with(state, place, pair.get(0))),
                    states.metByIndicators(with(state, place, pair.get(1)))));
        }
        Set<BitSet> beside = new HashSet<>();
        FamilyCounts.possible(familyTurns).forEach(counts -> beside.add(states.metByFamilies(counts)));
        return canMove(ends, beside);
    }

    /** The same of a family that may end in any of these pairs. */
    private boolean canFamilyMove(int family, Set<List<Status>> pairs) {
        List<List<Status>> others = new ArrayList<>(familyTurns);
        others.remove(family);
        Set<Ends> ends = new HashSet<>();
        for (long counts : FamilyCounts.possible(others)) {
            for (List<Status> pair : pairs) {
                ends.add(new Ends(
                        states.metByFamilies(counts + FamilyCounts.one(pair.get(0))),
                        states.metByFamilies(counts + FamilyCounts.one(pair.get(1)))));
            }
        }
        Set<BitSet> beside = new HashSet<>();
        possibleIndicators.forEach(state -> beside.add(states.metByIndicators(state)));
        return canMove(ends, beside);
    }

    private boolean canMove(Set<Ends> ends, Set<BitSet> beside) {
        return ends.stream()
                .filter(one -> !one.worst().equals(one.best()))
                .anyMatch(one -> beside.stream().anyMatch(other -> states.differ(one.worst(), one.best(), other)));
    }

    private List<List<Status>> possibleIndicators() {
        List<List<Status>> possible = List.of(List.of());
        for (int i = 0; i < indicators.size(); i++) {
            List<Status> turns = shown.get(i) == Status.UNKNOWN
                    ? List.of(Status.ESTABLISHED, Status.CONTESTED, Status.REFUTED)
                    : List.of(shown.get(i));
            List<List<Status>> longer = new ArrayList<>();
            for (List<Status> state : possible) {
                for (Status status : turns) {
                    List<Status> one = new ArrayList<>(state);
                    one.add(status);
                    longer.add(one);
                }
            }
            possible = longer;
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

    /** Whatever a family's unknown criteria turn out to be, what it then is. */
    private static List<Status> turns(List<Status> statuses) {
        Set<Status> turns = new LinkedHashSet<>();
        assignments(statuses).forEach(known -> turns.add(Standings.status(known)));
        return List.copyOf(turns);
    }
}
