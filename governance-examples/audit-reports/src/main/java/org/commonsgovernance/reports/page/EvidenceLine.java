package org.commonsgovernance.reports.page;

import java.util.List;

/**
 * A rule's match, as a page shows it.
 *
 * @param says what it does to the finding, in words
 * @param counts whether it counts as its rule says
 * @param rule the rule's sentence
 * @param layer the pack that the rule stands in; empty for the lowest layer
 * @param strength what the weakest of its facts rests on, in words
 * @param figures names of the figures that the rule compares with
 * @param facts what it cites
 */
public record EvidenceLine(
        String says,
        boolean counts,
        String rule,
        String layer,
        String strength,
        List<String> figures,
        List<FactLine> facts) {
    public EvidenceLine {
        figures = List.copyOf(figures);
        facts = List.copyOf(facts);
    }
}
