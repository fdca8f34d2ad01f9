package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.assessment.Coverage;
import org.commonsgovernance.api.assessment.FamilyStanding;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.api.model.Fraction;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;
import org.commonsgovernance.rules.policy.Policy;
import org.commonsgovernance.rules.policy.Threshold;

/** Reads a verdict, its range and its coverage from where the criteria stand. */
final class Verdicts {
    private final List<Rule> rules;
    private final Policy policy;

    Verdicts(List<Rule> rules, Policy policy) {
        this.rules = rules;
        this.policy = policy;
    }

    /** Whether no indicator that counts speaks of a firm. */
    static boolean isWithoutForProfit(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.tier() == Tier.INDICATOR && finding.isCounted())
                .allMatch(Verdicts::isWithoutForProfit);
    }

    /** The question is set aside, whether or not it could be answered too, and the answer does not speak of a firm. */
    private static boolean isWithoutForProfit(Finding finding) {
        return (finding.status() == Status.NOT_APPLICABLE || finding.status() == Status.REFUTED)
                && finding.evidence().stream()
                        .anyMatch(one -> one.isDecisive() && one.stance() == Stance.NOT_APPLICABLE);
    }

    VerdictRange range(Matcher facts, Standings standings, List<Coverage> coverage, boolean noForProfit) {
        return Ranging.range(rules, facts, standings, isAnyDecided(coverage), noForProfit);
    }

    private static boolean isAnyDecided(List<Coverage> coverage) {
        return coverage.stream().anyMatch(one -> one.decided() > 0);
    }

    /** The verdict where all verdict rules hold. */
    Verdict verdict(Verdict capped, Matcher facts, Standings standings, List<Coverage> coverage, boolean noForProfit) {
        return verdict(rules, capped, facts, standings, coverage, noForProfit);
    }

    /** The verdict where these verdict rules hold. */
    static Verdict verdict(
            List<Rule> caps,
            Verdict capped,
            Matcher facts,
            Standings standings,
            List<Coverage> coverage,
            boolean noForProfit) {
        boolean isShort = !isAnyDecided(coverage) || coverage.stream().anyMatch(one -> !one.isEnough());
        // What could still turn out is asked only where it matters: the caps are judged twice for it.
        boolean isUndetermined = isShort
                && !Ranging.asPresumed(caps, facts, standings, isAnyDecided(coverage), noForProfit)
                        .isSettled();
        return isUndetermined ? Verdict.UNDETERMINED : Ranging.read(capped, noForProfit);
    }

    /** How many indicators and families are decided, of how many that apply, and how many that must be. */
    List<Coverage> coverage(Standings standings, List<FamilyStanding> families) {
        List<Coverage> coverage = new ArrayList<>();
        List<Status> indicators = List.copyOf(standings.indicators().values());
        coverage.add(new Coverage(
                Tally.Scope.INDICATORS,
                (int) indicators.stream().filter(Status::isDecided).count(),
                (int) indicators.stream()
                        .filter(status -> status != Status.NOT_APPLICABLE)
                        .count(),
                share(Policy.INDICATORS_DECIDED)));
        if (!families.isEmpty()) {
            Fraction enough = share(Policy.FAMILY_DECIDED);
            coverage.add(new Coverage(
                    Tally.Scope.FAMILIES,
                    (int) families.stream()
                            .filter(one -> one.decided() > 0 && enough.compareTo(one.decided(), one.applicable()) <= 0)
                            .count(),
                    (int) families.stream().filter(one -> one.applicable() > 0).count(),
                    share(Policy.FAMILIES_DECIDED)));
        }
        return coverage;
    }

    /** A share that the policy names; all, where it does not. */
    private Fraction share(String name) {
        Threshold threshold = policy.get(name);
        return threshold == null ? Fraction.ONE : threshold.value();
    }
}
