package org.commonsgovernance.reports.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.ProductionSetup;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.reports.Shown;
import org.commonsgovernance.rules.facts.Component;

/** The organisations of a setup by their names. */
final class Parties {
    private final Map<String, String> names = new LinkedHashMap<>();

    Parties(ProductionSetup setup) {
        setup.facts(Organization.class).forEach(one -> names.put(one.id(), Shown.line(one.name())));
    }

    /** Names of those that facts refer to, each once. */
    List<String> of(Collection<? extends Fact> facts) {
        Set<String> named = new LinkedHashSet<>();
        for (Fact fact : facts) {
            for (Component reference : Component.references(fact.getClass())) {
                if (reference.target() == Organization.class) {
                    reference.ids(fact).forEach(id -> named.add(names.getOrDefault(id, Shown.line(id))));
                }
            }
        }
        return List.copyOf(named);
    }
}
