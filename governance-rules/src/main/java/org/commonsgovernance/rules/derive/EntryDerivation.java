package org.commonsgovernance.rules.derive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.EntryBuilder;
import org.commonsgovernance.api.model.given.AccessRule;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.ContributorAgreement;

/** What one meets on the way in; the most demanding where sources give several. */
final class EntryDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<AccessRule> doors = situation.facts(AccessRule.class).stream()
                .filter(one -> one.action() == AccessRule.Action.CONTRIBUTE)
                .toList();
        List<ContributorAgreement> agreements = situation.facts(ContributorAgreement.class);
        Optional<Complete> complete = situation.complete(FactKind.CONTRIBUTOR_AGREEMENT);
        boolean noneAsked = agreements.isEmpty() && complete.isPresent();
        Inputs inputs = new Inputs().addAll(doors).addAll(agreements);
        if (noneAsked) {
            inputs.add(complete);
        }
        if (inputs.isEmpty()) {
            return List.of();
        }
        return List.of(EntryBuilder.builder()
                .id(situation.id("entry"))
                .source(inputs.source())
                .contribute(doors.stream()
                        .map(AccessRule::requirement)
                        .max(Comparator.naturalOrder())
                        .orElse(null))
                .agreement(agreements.stream()
                        .map(ContributorAgreement::instrument)
                        .max(Comparator.naturalOrder())
                        .orElse(noneAsked ? ContributorAgreement.Instrument.NONE : null))
                .build());
    }
}
