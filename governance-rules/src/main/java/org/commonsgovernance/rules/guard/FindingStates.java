package org.commonsgovernance.rules.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;

/** Every way in which the indicators, or the families of inversions, can stand, as verdict rules see it. */
public final class FindingStates {
    /** Beyond it there are more ways than anybody waits for. */
    private static final int MOST = 8;

    /** What can be told apart by counting; "not applicable" counts as little as unknown does. */
    private static final List<Status> STATUSES =
            List.of(Status.UNKNOWN, Status.REFUTED, Status.CONTESTED, Status.ESTABLISHED);

    private static final Source COMPUTED = Source.observed("an example");

    /**
     * One of these ways.
     *
     * @param statuses one for each indicator or family, in their order
     * @param facts the tally of them, and for indicators a standing for each
     */
    public record State(List<Status> statuses, List<Fact> facts) {
        public State {
            statuses = List.copyOf(statuses);
            facts = List.copyOf(facts);
        }
    }

    private FindingStates() {}

    /** All ways, those with the fewest decided first; empty where they are too many. */
    public static List<State> ofIndicators(List<String> ids) {
        return all(ids.size()).stream()
                .map(statuses -> indicators(ids, statuses))
                .toList();
    }

    /** The same for so many families. */
    public static List<State> ofFamilies(int number) {
        return all(number).stream().map(FindingStates::families).toList();
    }

    /** One way in which indicators stand. */
    static State indicators(List<String> ids, List<Status> statuses) {
        List<Fact> facts = new ArrayList<>();
        facts.add(tally(Tally.Scope.INDICATORS, statuses, Status.ESTABLISHED));
        for (int i = 0; i < ids.size(); i++) {
            facts.add(new Standing("standing " + ids.get(i), COMPUTED, ids.get(i), statuses.get(i)));
        }
        return new State(statuses, facts);
    }

    /** One way in which families stand. */
    static State families(List<Status> statuses) {
        return new State(statuses, List.of(tally(Tally.Scope.FAMILIES, statuses, Status.REFUTED)));
    }

    private static Tally tally(Tally.Scope scope, List<Status> statuses, Status worst) {
        int established = count(statuses, Status.ESTABLISHED);
        int refuted = count(statuses, Status.REFUTED);
        int contested = count(statuses, Status.CONTESTED);
        boolean isEstablishedWorst = worst == Status.ESTABLISHED;
        return new Tally(
                "tally",
                COMPUTED,
                scope,
                established,
                refuted,
                contested + (isEstablishedWorst ? established : refuted),
                contested + (isEstablishedWorst ? refuted : established));
    }

    private static int count(List<Status> statuses, Status which) {
        return (int) statuses.stream().filter(status -> status == which).count();
    }

    private static List<List<Status>> all(int number) {
        if (number > MOST) {
            return List.of();
        }
        int ways = IntStream.range(0, number).reduce(1, (product, i) -> product * STATUSES.size());
        return IntStream.range(0, ways)
                .mapToObj(way -> statuses(way, number))
                .sorted(Comparator.comparingInt(statuses -> number - count(statuses, Status.UNKNOWN)))
                .toList();
    }

    private static List<Status> statuses(int way, int number) {
        List<Status> statuses = new ArrayList<>();
        int rest = way;
        for (int i = 0; i < number; i++) {
            statuses.add(STATUSES.get(rest % STATUSES.size()));
            rest /= STATUSES.size();
        }
        return statuses;
    }
}
