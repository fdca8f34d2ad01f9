package org.commonsgovernance.audit.cases;

import java.nio.file.Path;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.audit.cases.Label.Answer;
import org.commonsgovernance.audit.cases.Label.Kind;
import org.commonsgovernance.rules.problem.InvalidInputException;
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
        return Labelled.read(folder, labels).stream()
                .map(one -> one.judge(evaluator))
                .toList();
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
