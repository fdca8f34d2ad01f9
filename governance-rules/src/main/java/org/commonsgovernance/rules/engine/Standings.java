package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.assessment.CriterionId;
import org.commonsgovernance.api.assessment.Evidence;
import org.commonsgovernance.api.assessment.Finding;
import org.commonsgovernance.api.assessment.Standing;
import org.commonsgovernance.api.assessment.Status;
import org.commonsgovernance.api.assessment.Tally;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.rules.corpus.Criterion;

/** What verdict rules see of the findings. */
final class Standings {
    private Standings() {}

    /** The worst that an unknown criterion can turn out to be. */
    static Status worst(Tier tier) {
        return tier == Tier.INDICATOR ? Status.ESTABLISHED : Status.REFUTED;
    }

    /** The best that an unknown criterion can turn out to be. */
    static Status best(Tier tier) {
        return tier == Tier.INDICATOR ? Status.REFUTED : Status.ESTABLISHED;
    }

    /** As the findings are. */
    static List<Fact> of(List<Criterion> criteria, List<Finding> findings) {
        Map<CriterionId, Status> statuses = new LinkedHashMap<>();
        findings.forEach(finding -> statuses.put(finding.criterion(), finding.status()));
        return of(criteria, findings, statuses);
    }

    /** One standing a criterion, one tally a scope, with other statuses than the findings have. */
    static List<Fact> of(List<Criterion> criteria, List<Finding> findings, Map<CriterionId, Status> statuses) {
        Map<CriterionId, Source> strengths = new HashMap<>();
        for (Finding finding : findings) {
            finding.counted().stream()
                    .map(Evidence::strength)
                    .reduce(Source::weaker)
                    .ifPresent(source -> strengths.put(finding.criterion(), source));
        }
        List<Fact> facts = new ArrayList<>();
        Source computed = Source.observed("computed from the findings");
        Source weakest = computed;
        int established = 0;
        int refuted = 0;
        int contested = 0;
        for (Criterion criterion : criteria) {
            Status status = statuses.getOrDefault(criterion.id(), Status.UNKNOWN);
            Source strength = strengths.getOrDefault(criterion.id(), computed);
            facts.add(new Standing(
                    "standing:" + criterion.id(), strength, criterion.id().value(), status));
            if (criterion.tier() == Tier.INDICATOR) {
                weakest = weakest.weaker(strength);
                established += status == Status.ESTABLISHED ? 1 : 0;
                refuted += status == Status.REFUTED ? 1 : 0;
                contested += status == Status.CONTESTED ? 1 : 0;
            }
        }
        facts.add(new Tally(
                "tally:indicators",
                weakest,
                Tally.Scope.INDICATORS,
                established,
                refuted,
                contested + established,
                contested + refuted));
        return facts;
    }
}
