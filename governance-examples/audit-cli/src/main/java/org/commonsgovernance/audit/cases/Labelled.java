package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.rules.dossier.Dossiers;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;

/** A case that was read, and what readers concluded of it: to be judged, by several rule bases where these are compared. */
record Labelled(Case dossier, Label label, ProductionSetup setup) {
    /**
     * Every case of a folder, each of which has a label.
     *
     * @throws org.commonsgovernance.rules.problem.InvalidInputException if a list or dossier has mistakes, or a case has no
     *     label
     */
    static List<Labelled> read(Path folder, Path labels) {
        Map<String, Label> known = Label.read(labels);
        Problems problems = new Problems();
        List<Labelled> read = new ArrayList<>();
        for (Case one : Case.read(folder)) {
            Label label = known.get(one.id());
            if (label == null) {
                problems.add(Problem.whole(labels.toString(), "has no label for case " + one.id()));
                continue;
            }
            read.add(new Labelled(one, label, Dossiers.read(one.dossier())));
        }
        problems.throwIfAny();
        return read;
    }

    Compared judge(GovernanceEvaluator evaluator) {
        return new Compared(dossier, label, dossier.judge(setup, evaluator));
    }
}
