package org.commonsgovernance.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Outlook;

/**
 * A way to a better verdict, put so that it can be read.
 *
 * @param to the better verdict, in words
 * @param steps all of them are needed
 */
public record Turns(String to, List<Step> steps) {
    public Turns {
        steps = List.copyOf(steps);
    }

    /** How many criteria are to be turned. */
    public int size() {
        return steps.stream().mapToInt(Step::number).sum();
    }

    /**
     * Criteria to be turned.
     *
     * @param number how many of {@code criteria}; all of them where it is their number
     * @param criteria those from which to choose, where any choice does; empty where only some do
     * @param sets where only some choices do, each of them
     */
    public record Step(int number, List<CriterionId> criteria, List<List<CriterionId>> sets) {
        public boolean isAll() {
            return sets.isEmpty() && number == criteria.size();
        }

        public boolean isAny() {
            return sets.isEmpty() && number < criteria.size();
        }
    }

    static Turns of(Outlook.Change change, String to) {
        List<Step> steps = new ArrayList<>();
        List<CriterionId> all = new ArrayList<>();
        for (Outlook.Turn turn : change.turns()) {
            List<List<CriterionId>> sets = turn.anyOf();
            if (sets.size() == 1) {
                all.addAll(sets.get(0)); // what is needed anyway is told together
                continue;
            }
            List<CriterionId> from =
                    sets.stream().flatMap(List::stream).distinct().toList();
            int size = sets.get(0).size();
            boolean isAnyChoice = sets.size() == combinations(from.size(), size);
            steps.add(isAnyChoice ? new Step(size, from, List.of()) : new Step(size, List.of(), sets));
        }
        if (!all.isEmpty()) {
            steps.add(0, new Step(all.size(), all, List.of()));
        }
        return new Turns(to, steps);
    }

    private static long combinations(int of, int size) {
        long ways = 1;
        for (int i = 1; i <= size; i++) {
            ways = ways * (of - size + i) / i;
        }
        return ways;
    }
}
