package org.commonsgovernance.reports;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.rules.RuleBook;
import org.commonsgovernance.rules.baseline.Baseline;
import org.commonsgovernance.rules.baseline.Change;
import org.commonsgovernance.rules.report.Judgement;
import org.commonsgovernance.rules.waiver.AppliedWaiver;
import org.commonsgovernance.rules.waiver.Waivers;
import org.jspecify.annotations.Nullable;

/**
 * All that the report of one setup is written from, in any format. Immutable.
 *
 * @param judgement what was found
 * @param book what it was judged by
 * @param window how far back work counted, as it was asked for
 * @param waivers those about this setup, each with what becomes of it on the judged day
 * @param withWaivers the verdict if what is waived stood well; null where nothing is waived
 * @param changes what is not as in the baseline, worse things first; null where there is no baseline
 */
public record Report(
        Judgement judgement,
        RuleBook book,
        Window window,
        List<AppliedWaiver> waivers,
        @Nullable Supposition withWaivers,
        @Nullable List<Change> changes) {
    public Report {
        waivers = List.copyOf(waivers);
        changes = changes == null ? null : List.copyOf(changes);
    }

    /** The judgement alone, of a window of twelve months. */
    public static Report of(Judgement judgement, RuleBook book) {
        return new Report(judgement, book, Window.TWELVE_MONTHS, List.of(), null, null);
    }

    /**
     * Judges a setup.
     *
     * @param baseline what to compare with; null for nothing
     * @throws org.commonsgovernance.api.EvaluationException as the evaluator does
     */
    public static Report of(
            GovernanceEvaluator evaluator,
            RuleBook book,
            ProductionSetup setup,
            LocalDate asOf,
            Window window,
            Waivers waivers,
            @Nullable Baseline baseline) {
        Judgement judgement = Judgement.of(evaluator, setup, asOf, window);
        List<AppliedWaiver> applied = waivers.appliedTo(judgement.assessment());
        Supposition supposed = applied.stream().anyMatch(AppliedWaiver::isInForce)
                ? evaluator.supposing(setup, Waivers.inForce(applied), asOf, window)
                : null;
        return new Report(
                judgement,
                book,
                window,
                applied,
                supposed,
                baseline == null ? null : baseline.compare(judgement.assessment()));
    }

    public Assessment assessment() {
        return judgement.assessment();
    }

    /** The verdict that a build is held to: with the waivers that are in force. The other one stands beside it. */
    public Verdict heldTo() {
        return withWaivers == null ? assessment().verdict() : withWaivers.verdict();
    }

    /** The waiver in force of a finding; null if there is none. */
    public @Nullable AppliedWaiver waiver(Finding finding) {
        return waivers.stream()
                .filter(AppliedWaiver::isInForce)
                .filter(one ->
                        one.waiver().criterion().equals(finding.criterion().value()))
                .findFirst()
                .orElse(null);
    }

    /** What got worse since the baseline, and is not waived. */
    public List<Change> worse() {
        if (changes == null) {
            return List.of();
        }
        return changes.stream()
                .filter(Change::isWorse)
                .filter(change -> !isWaived(change))
                .toList();
    }

    private boolean isWaived(Change change) {
        if (change instanceof Change.OfFinding finding) {
            return waivers.stream()
                    .anyMatch(one -> one.isInForce() && one.waiver().criterion().equals(finding.criterion()));
        }
        return change instanceof Change.OfVerdict verdict
                && withWaivers != null
                && !new Change.OfVerdict(verdict.setup(), verdict.before(), withWaivers.verdict()).isWorse();
    }
}
