package org.commonsgovernance.rules.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.rules.corpus.Corpus;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Between which verdicts the truth lies: the verdict rules are asked twice more, with every unknown at its worst and at
 * its best. Exact, because caps only ask for findings that are bad.
 */
final class Ranging {
    private final Corpus corpus;
    private final Matcher facts;
    private final List<Finding> findings;

    Ranging(Corpus corpus, Matcher facts, List<Finding> findings) {
        this.corpus = corpus;
        this.facts = facts;
        this.findings = findings;
    }

    VerdictRange range(Coverage coverage, boolean noForProfit) {
        Verdict worst = read(bounded(true), noForProfit);
        Verdict best = read(bounded(false), noForProfit);
        // That no indicator applies does not show that peers produce.
        boolean nothingShown = coverage.decided() == 0 && worst == Verdict.PEER_PRODUCTION;
        return new VerdictRange(nothingShown ? read(Verdict.DIAGONAL, noForProfit) : worst, best);
    }

    /** Where no for-profit takes part, nothing is joined to a firm. */
    static Verdict read(Verdict verdict, boolean noForProfit) {
        return verdict == Verdict.DIAGONAL && noForProfit ? Verdict.NEITHER : verdict;
    }

    private Verdict bounded(boolean atWorst) {
        Map<CriterionId, Status> statuses = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Status bound = atWorst ? Standings.worst(finding.tier()) : Standings.best(finding.tier());
            statuses.put(finding.criterion(), finding.status() == Status.UNKNOWN ? bound : finding.status());
        }
        Matcher matcher = facts.and(Standings.of(corpus.criteria(), findings, statuses));
        return corpus.verdictRules().stream()
                .filter(rule -> holds(rule, matcher) || (atWorst && matcher.couldMatch(rule)))
                .map(rule -> ((Rule.AtMost) rule.outcome()).verdict())
                .reduce(Verdict.PEER_PRODUCTION, (a, b) -> a.isAtOrBelow(b) ? a : b);
    }

    private static boolean holds(Rule rule, Matcher matcher) {
        return matcher.matches(rule).stream().anyMatch(match -> Weighing.caps(matcher.cited(rule, match)));
    }
}
