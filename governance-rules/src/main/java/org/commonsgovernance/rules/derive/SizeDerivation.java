package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Sizes;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.rules.facts.BestSourced;

/** How large contributions are: counted where all work is listed with its size, else as published. */
final class SizeDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Work work = situation.work();
        if (work.isKnown() && work.tally().sizes().isWhole()) {
            Inputs inputs = new Inputs().add(work.inputs());
            return List.of(new Sizes(
                    situation.id("sizes"), inputs.source(), work.tally().sizes().median()));
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
}
