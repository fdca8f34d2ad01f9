package org.commonsgovernance.rules.derive;

import java.util.List;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.Components;

/** The organisations that a given fact names: as doing, holding, deciding, selling or asking for something. */
final class ActingOrganizations {
    private ActingOrganizations() {}

    static List<String> of(Fact fact) {
        if (fact instanceof DerivedFact) {
            return List.of();
        }
        return Components.references(fact.getClass()).stream()
                .filter(reference -> Components.target(reference) == Organization.class)
                .flatMap(reference -> Components.ids(reference, fact).stream())
                .toList();
    }
}
