package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.audit.cases.Label.Answer;
import org.commonsgovernance.audit.cases.Label.Kind;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.commonsgovernance.rules.problem.Problem;
import org.commonsgovernance.rules.problem.Problems;
import org.commonsgovernance.rules.report.Judgement;
import org.jspecify.annotations.Nullable;

/** A case, what readers concluded of it, and what the rules say. */
record Compared(Case dossier, Label label, Judgement judgement) {
    /**
     * Judges every case of a folder that has a label.
     *
     * @throws InvalidInputException if a list or dossier has mistakes, or a case has no label
     */
    static List<Compared> of(Path folder, Path labels, GovernanceEvaluator evaluator) {
        Map<String, Label> known = Label.read(labels);
        Problems problems = new Problems();
        List<Compared> compared = new ArrayList<>();
        for (Case one : Case.read(folder)) {
            Label label = known.get(one.id());
            if (label == null) {
                problems.add(Problem.whole(labels.toString(), "has no label for case " + one.id()));
                continue;
            }
            compared.add(new Compared(one, label, one.judge(evaluator)));
        }
        problems.throwIfAny();
        return compared;
    }

    /** What the verdict calls it; null where it calls it nothing. */
    @Nullable
    Kind kind() {
        return Kind.of(judgement.assessment().verdict());
    }

    /** Whether an indicator holds by the rules; null where they say nothing. */
    @Nullable
    Answer answer(CriterionId indicator) {
        return Answer.of(judgement.assessment().finding(indicator).status());
    }

    boolean agrees() {
        return label.kind() == kind();
    }

    boolean agrees(CriterionId indicator) {
        return label.indicators().get(indicator) == answer(indicator);
    }
}
