package org.commonsgovernance.gate.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.gate.policy.Action;
import org.commonsgovernance.gate.policy.Clause;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.problem.Spelled;
import org.jspecify.annotations.Nullable;

/** What a policy says to a judgement, beside what stood before. */
public final class Deciding {
    private static final int MOST_RULES = 2;

    private final GatePolicy policy;
    private final @Nullable Judged before;
    private final Judged after;
    private final List<Objection> objections = new ArrayList<>();

    private Deciding(GatePolicy policy, @Nullable Judged before, Judged after) {
        this.policy = policy;
        this.before = before;
        this.after = after;
    }

    /**
     * Decides.
     *
     * @param before what stands, judged by the same rules; null where nothing does
     */
    public static Decision decide(GatePolicy policy, @Nullable Judged before, Judged after) {
        Deciding deciding = new Deciding(policy, before, after);
        deciding.objections.addAll(FactChanges.objections(policy, before, after));
        deciding.worse();
        deciding.verdicts();
        return new Decision(deciding.objections, before, after, null, policy.otherwise());
    }

    private void verdicts() {
        Assessment assessment = after.assessment();
        for (Clause.OfVerdict clause : policy.clauses(Clause.OfVerdict.class)) {
            boolean isMeant = clause.verdict() == Verdict.UNDETERMINED
                    ? assessment.verdict() == Verdict.UNDETERMINED
                    : assessment.verdict().isAtOrBelow(clause.verdict());
            if (isMeant) {
                objections.add(ofVerdict(clause, "The repository would be " + words(assessment.verdict()) + "."));
                return; // the first that is meant speaks for the verdict
            }
        }
    }

    private void worse() {
        if (before == null) {
            return;
        }
        List<Change> changes = Baseline.of(List.of(before.assessment())).compare(after.assessment()).stream()
                .filter(Change::isWorse)
                .toList();
        for (Change change : changes) {
            Clause.OfWorse clause = clause(change);
            if (clause == null || clause.then() == Action.PASS) {
                continue;
            }
            if (change instanceof Change.OfVerdict verdict) {
                objections.add(ofVerdict(
                        clause,
                        "The verdict gets worse: %s so far, %s with this push."
                                .formatted(words(verdict.before()), words(verdict.after()))));
            } else if (change instanceof Change.OfFinding finding) {
                objections.add(ofFinding(clause, finding));
            }
        }
    }

    /** The clause about a change: one that names it before one about any. */
    private Clause.@Nullable OfWorse clause(Change change) {
        List<Clause.OfWorse> all = policy.clauses(Clause.OfWorse.class);
        if (change instanceof Change.OfVerdict) {
            return all.stream().filter(Clause.OfWorse::isVerdict).findFirst().orElse(null);
        }
        String criterion = change instanceof Change.OfFinding finding ? finding.criterion() : "";
        return all.stream()
                .filter(one -> criterion.equals(one.criterion()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> !one.isVerdict() && one.criterion() == null)
                        .findFirst())
                .orElse(null);
    }

    private Objection ofVerdict(Clause clause, String what) {
        Assessment assessment = after.assessment();
        List<String> rules = new ArrayList<>();
        assessment.caps().stream().limit(MOST_RULES).forEach(cap -> rules.add(cap.rule()));
        TreeSet<String> seen = new TreeSet<>();
        assessment
                .findings(Tier.INDICATOR)
                .forEach(finding -> bad(finding).forEach(evidence -> seen.addAll(Seen.of(evidence.facts()))));
        return new Objection(
                clause.then(),
                what,
                clause.place(),
                clause.because(),
                rules,
                List.copyOf(seen),
                mend(clause, List.of()));
    }

    private Objection ofFinding(Clause clause, Change.OfFinding change) {
        Finding finding = after.assessment().finding(new CriterionId(change.criterion()));
        List<Evidence> bad = bad(finding);
        return new Objection(
                clause.then(),
                "%s gets worse: %s so far, %s with this push. %s"
                        .formatted(
                                change.criterion(),
                                words(change.before()),
                                words(change.after()),
                                finding.tier() == Tier.INDICATOR
                                        ? "It says: " + finding.statement()
                                        : "It asks: " + finding.statement()),
                clause.place(),
                clause.because(),
                bad.stream().map(Evidence::rule).distinct().limit(MOST_RULES).toList(),
                bad.stream()
                        .flatMap(one -> Seen.of(one.facts()).stream())
                        .distinct()
                        .toList(),
                mend(clause, finding.text().remedy()));
    }

    /** What speaks against peer production, and counts. */
    private static List<Evidence> bad(Finding finding) {
        boolean isIndicator = finding.tier() == Tier.INDICATOR;
        return finding.counted().stream()
                .filter(one -> one.stance() == Stance.CONTESTS
                        || one.stance() == (isIndicator ? Stance.SUPPORTS : Stance.OPPOSES)
                        || one.stance() == (isIndicator ? Stance.PRESUMABLY_SUPPORTS : Stance.PRESUMABLY_OPPOSES))
                .toList();
    }

    private static List<String> mend(Clause clause, List<String> remedy) {
        String said = clause.mend();
        return said == null ? remedy : List.of(said);
    }

    static String words(Enum<?> constant) {
        return constant instanceof Verdict ? Spelled.hyphened(constant) : Spelled.words(constant);
    }
}
