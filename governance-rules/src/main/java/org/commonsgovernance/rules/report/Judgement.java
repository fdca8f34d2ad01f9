package org.commonsgovernance.rules.report;

import java.time.LocalDate;
import java.util.List;
import org.commonsgovernance.api.GovernanceEvaluator;
import org.commonsgovernance.api.assessment.Appraisal;
import org.commonsgovernance.api.assessment.Assessment;
import org.commonsgovernance.api.assessment.Cap;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Outlook;
import org.commonsgovernance.api.assessment.Supposition;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.Window;
import org.commonsgovernance.api.model.given.Response;

/**
 * All that a report is written from.
 *
 * @param assessment what was found
 * @param outlook what could move it
 * @param setup what was judged
 */
public record Judgement(Assessment assessment, Outlook outlook, ProductionSetup setup) {
    /** The caps that make the verdict: weaker ones change nothing beside the strictest. */
    public List<Cap> strictestCaps() {
        return assessment.caps().stream()
                .filter(cap -> cap.atMost() == assessment.caps().get(0).atMost())
                .toList();
    }

    /** The signals that something is known of. */
    public List<Finding> knownSignals() {
        return assessment.findings(Tier.SIGNAL).stream()
                .filter(finding -> finding.status().isDecided())
                .toList();
    }

    /** What the judged answer to a finding. */
    public List<Response> responses(Finding finding) {
        return setup.facts(Response.class).stream()
                .filter(one -> isAbout(one, finding))
                .toList();
    }

    /** What they answer to questions that were not asked. */
    public List<Response> otherResponses() {
        return setup.facts(Response.class).stream()
                .filter(one -> assessment.findings().stream().noneMatch(finding -> isAbout(one, finding)))
                .toList();
    }

    /** Whether an answer to a question alone changes the verdict or its range. */
    public boolean movesAlone(Outlook.OpenQuestion question) {
        Supposition now = new Supposition(assessment.verdict(), assessment.range());
        return !now.equals(question.ifEstablished()) || !now.equals(question.ifRefuted());
    }

    /** Unknown indicators and inversions whose answer can't move the verdict, in the order of the corpus. */
    public List<Finding> idle() {
        List<CriterionId> asked = outlook.openQuestions().stream()
                .map(Outlook.OpenQuestion::criterion)
                .toList();
        return assessment.unknown().stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR || finding.tier() == Tier.INVERSION)
                .filter(finding -> !asked.contains(finding.criterion()))
                .toList();
    }

    /** The criteria that the smallest changes name, each once, in the order of the corpus. */
    public List<Finding> named() {
        List<CriterionId> named = outlook.changes().stream()
                .flatMap(change -> change.turns().stream())
                .flatMap(turn -> turn.anyOf().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return assessment.findings().stream()
                .filter(finding -> named.contains(finding.criterion()))
                .toList();
    }

    private static boolean isAbout(Response response, Finding finding) {
        return response.criterion().equals(finding.criterion().value());
    }

    /** Judges the last observed day with the twelve months up to it. */
    public static Judgement of(GovernanceEvaluator evaluator, ProductionSetup setup) {
        return of(evaluator, setup, setup.lastDay(), Window.TWELVE_MONTHS);
    }

    /**
     * Judges one day.
     *
     * @throws org.commonsgovernance.api.EvaluationException as the evaluator does
     */
    public static Judgement of(GovernanceEvaluator evaluator, ProductionSetup setup, LocalDate asOf, Window window) {
        Appraisal found = evaluator.appraise(setup, asOf, window);
        return new Judgement(found.assessment(), found.outlook(), setup);
    }
}
