package org.commonsgovernance.rules.derive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.api.model.given.Contribution;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.rules.facts.BestSourced;

/** How large contributions are: counted where all work is listed with its size, else as published. */
final class SizeDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Contribution> work = situation.facts(Contribution.class).stream()
                .filter(one -> !situation.ofPeople().isAutomated(one.contributor()))
                .toList();
        boolean allSized = !work.isEmpty() && work.stream().allMatch(one -> one.size() != null);
        if (situation.work().isKnown() && allSized) {
            Inputs inputs = new Inputs().add(situation.work().inputs());
            return List.of(new Sizes(situation.id("sizes"), inputs.source(), median(work)));
        }
        return situation.facts(TaskBoard.class).stream()
                .filter(board -> board.medianSize() != null)
                .reduce(BestSourced::of)
                .map(board -> List.of(new Sizes(
                        situation.id("sizes"),
                        new Inputs().add(board).source(),
                        board.medianSize() == null ? 0 : board.medianSize())))
                .orElse(List.of());
    }

    /** Exact, from a histogram: a running value could not be merged. The smaller of two in the middle. */
    private static long median(List<Contribution> work) {
        TreeMap<Long, Long> histogram = new TreeMap<>();
        long total = 0;
        for (Contribution one : work) {
            long size = one.size() == null ? 0 : one.size();
            histogram.merge(size / one.count(), (long) one.count(), Long::sum);
            total += one.count();
        }
        long seen = 0;
        for (Map.Entry<Long, Long> entry : histogram.entrySet()) {
            seen += entry.getValue();
            if (seen * 2 >= total) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no work, no median");
    }
}
