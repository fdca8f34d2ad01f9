package org.commonsgovernance.gate.policy;

import java.util.List;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.api.model.derived.Measure;
import org.commonsgovernance.rules.tree.Key;
import org.jspecify.annotations.Nullable;

/** The file as written. */
record PolicyYaml(
        int version,
        List<String> branches,
        Budget budget,
        List<Placed.Verdicts> verdicts,
        List<Placed.Worse> worse,
        List<Placed.Facts> facts) {

    /** How long judging may take, and what becomes of what can't be judged. */
    record Budget(int seconds, Action otherwise) {}

    /** What is said of a verdict. */
    record VerdictLine(
            Verdict verdict,
            Action then,
            @Nullable String reason,
            @Nullable String remedy) {}

    /** What is said of what gets worse. */
    record WorseLine(
            @Nullable Word criterion,
            boolean verdict,
            Action then,
            @Nullable String reason,
            @Nullable String remedy) {}

    /** What is said of something new. */
    record FactLine(
            @Key("new") NewFact fact,
            @Nullable Measure of,
            @Nullable Fraction above,
            Action then,
            @Nullable String reason,
            @Nullable String remedy) {}

    /** Where something stands. */
    record At(int line, int column) {}

    /** Entries with the places where they begin. */
    interface Placed {
        record Verdicts(VerdictLine line, At at) implements Placed {}

        record Worse(WorseLine line, At at) implements Placed {}

        record Facts(FactLine line, At at) implements Placed {}
    }
}
