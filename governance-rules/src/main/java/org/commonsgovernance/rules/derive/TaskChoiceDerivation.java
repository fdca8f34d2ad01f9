package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.TaskChoice;
import org.commonsgovernance.api.model.given.TaskBoard;
import org.commonsgovernance.rules.facts.BestSourced;

/** Whether people choose their tasks: as published, and as counted where all work is listed. */
final class TaskChoiceDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Fact> rows = new ArrayList<>();
        TaskBoard published = situation.facts(TaskBoard.class).stream()
                .filter(board -> board.selfChosenShare() != null)
                .reduce(BestSourced::of)
                .orElse(null);
        Fraction share = published == null ? null : published.selfChosenShare();
        if (published != null && share != null) {
            rows.add(row(situation.id("task-choice:published"), new Inputs().add(published), share, share));
        }
        if (situation.work().isKnown()) {
            counted(situation, rows);
        }
        return rows;
    }

    private static void counted(Situation situation, List<Fact> rows) {
        ContributionTally tally = situation.work().tally();
        long chosen = tally.selfChosen();
        long assigned = tally.assigned();
        long all = tally.all();
        if (chosen + assigned > 0) {
            rows.add(row(
                    situation.id("task-choice:counted"),
                    new Inputs().add(situation.work().inputs()),
                    Fraction.of(chosen, all),
                    Fraction.of(all - assigned, all)));
        }
    }

    private static TaskChoice row(String id, Inputs inputs, Fraction lower, Fraction upper) {
        return new TaskChoice(id, inputs.source(), lower, upper);
    }
}
