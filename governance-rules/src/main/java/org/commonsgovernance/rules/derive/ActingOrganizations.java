package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.List;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.Component;

/** The organisations that a given fact names: as doing, holding, deciding, selling or asking for something. */
final class ActingOrganizations {
    private ActingOrganizations() {}

    static List<String> of(Fact fact) {
        if (fact instanceof DerivedFact) {
            return List.of();
        }
        List<String> named = new ArrayList<>();
        for (Component reference : Component.references(fact.getClass())) {
            if (reference.target() == Organization.class) {
                named.addAll(reference.ids(fact));
            }
        }
        return named;
    }
}
