package org.commonsgovernance.rules.derive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Openness;
import org.commonsgovernance.api.model.derived.OpennessBuilder;
import org.commonsgovernance.api.model.derived.Reach;
import org.commonsgovernance.api.model.given.Disclosure;

/** Who can see what; the narrowest where sources give several. */
final class OpennessDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Disclosure> disclosures = situation.facts(Disclosure.class);
        if (disclosures.isEmpty()) {
            return List.of();
        }
        Map<Disclosure.Subject, Reach> reach = new EnumMap<>(Disclosure.Subject.class);
        Integer longest = null;
        for (Disclosure one : disclosures) {
            Reach own = Reach.valueOf(one.audience().name());
            reach.merge(one.subject(), own, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            if (one.delayDays() != null && (longest == null || one.delayDays() > longest)) {
                longest = one.delayDays();
            }
        }
        Openness openness = OpennessBuilder.builder()
                .id(situation.id("openness"))
                .source(new Inputs().addAll(disclosures).source())
                .code(reach.get(Disclosure.Subject.SOURCE))
                .history(reach.get(Disclosure.Subject.HISTORY))
                .buildRecipe(reach.get(Disclosure.Subject.BUILD))
                .data(reach.get(Disclosure.Subject.DATA))
                .changes(reach.get(Disclosure.Subject.CHANGES))
                .discussion(reach.get(Disclosure.Subject.DISCUSSION))
                .decisions(reach.get(Disclosure.Subject.DECISIONS))
                .roadmap(reach.get(Disclosure.Subject.ROADMAP))
                .finances(reach.get(Disclosure.Subject.FINANCES))
                .longestDelayDays(longest)
                .build();
        return List.of(openness);
    }
}
