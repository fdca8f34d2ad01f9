package org.commonsgovernance.rules.engine;

import java.util.List;
import org.commonsgovernance.api.assessment.Verdict;
import org.commonsgovernance.api.assessment.VerdictRange;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Rule;

/**
 * Between which verdicts the truth lies: the verdict rules are asked twice more, with all that is unknown or presumed at its worst and at
 * its best. Exact, because caps only ask for findings that are bad.
 */
final class Ranging {
    private Ranging() {}

    /**
     * @param anyDecided whether any finding that the verdict counts is decided
     * @param noForProfit whether it is shown that no for-profit takes part
     */
    static VerdictRange range(
            List<Rule> verdictRules, Matcher facts, Standings standings, boolean anyDecided, boolean noForProfit) {
        return asPresumed(verdictRules, facts, standings.withoutPresumptions(), anyDecided, noForProfit);
    }

    /** The same as long as what is presumed stands. */
    static VerdictRange asPresumed(
            List<Rule> verdictRules, Matcher facts, Standings standings, boolean anyDecided, boolean noForProfit) {
        Verdict worst = Caps.atWorst(verdictRules, facts).on(standings.atWorst().facts());
        Verdict best = Caps.of(verdictRules, facts).on(standings.atBest().facts());
        // That no question arises does not show that peers produce.
        if (!anyDecided && worst == Verdict.PEER_PRODUCTION) {
            worst = Verdict.DIAGONAL;
        }
        return new VerdictRange(read(worst, noForProfit), read(best, noForProfit));
    }

    /** Where no for-profit takes part, nothing is joined to a firm. */
    static Verdict read(Verdict verdict, boolean noForProfit) {
        return verdict == Verdict.DIAGONAL && noForProfit ? Verdict.NEITHER : verdict;
    }
}
