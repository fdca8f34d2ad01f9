package org.commonsgovernance.rules.derive;

import java.util.Comparator;
import java.util.List;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.EntryBuilder;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.ContributorAgreement;

/** What one meets on the way in; the most demanding where sources give several. */
final class EntryDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<AccessRule> doors = situation.facts(AccessRule.class).stream()
                .filter(one -> one.action() == AccessRule.Action.CONTRIBUTE)
                .toList();
        List<ContributorAgreement> agreements = situation.facts(ContributorAgreement.class);
        if (doors.isEmpty() && agreements.isEmpty()) {
            return List.of();
        }
        return List.of(EntryBuilder.builder()
                .id(situation.id("entry"))
                .source(new Inputs().addAll(doors).addAll(agreements).source())
                .contribute(doors.stream()
                        .map(AccessRule::requirement)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .agreement(agreements.stream()
                        .map(ContributorAgreement::instrument)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .build());
    }
}
