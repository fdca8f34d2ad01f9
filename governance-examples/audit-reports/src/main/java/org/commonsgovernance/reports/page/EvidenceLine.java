package org.commonsgovernance.reports.page;

import java.util.List;

/**
 * A rule and its matches that say the same, as a page shows them.
 *
 * @param says what it does to the finding, in words
 * @param counts whether it counts as its rule says
 * @param rule the rule's sentence
 * @param layer the pack that the rule stands in; empty for the lowest layer
 * @param strength what the weakest of a match's facts rests on, in words
 * @param figures names of the figures that the rule compares with
 * @param matches what makes the rule true, each time
 */
public record EvidenceLine(
        String says,
        boolean counts,
        String rule,
        String layer,
        String strength,
        List<String> figures,
        List<Match> matches) {
    public EvidenceLine {
        figures = List.copyOf(figures);
        matches = List.copyOf(matches);
    }

    /**
     * Facts that together make a rule true.
     *
     * @param facts those that the rule cites, in its order
     * @param parties names of the organisations that they are about
     */
    public record Match(List<FactLine> facts, List<String> parties) {
        public Match {
            facts = List.copyOf(facts);
            parties = List.copyOf(parties);
        }
    }

    EvidenceLine with(List<Match> others) {
        return new EvidenceLine(says, counts, rule, layer, strength, figures, others);
    }
}
