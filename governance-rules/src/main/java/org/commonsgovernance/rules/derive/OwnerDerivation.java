package org.commonsgovernance.rules.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.given.Component;
import org.commonsgovernance.api.model.given.Ownership;

/** Whether components have owners of their own. */
final class OwnerDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        Map<String, Set<String>> owners = new TreeMap<>();
        Inputs inputs = new Inputs();
        for (Ownership one : situation.facts(Ownership.class)) {
            if (one.owner() != null) {
                owners.computeIfAbsent(one.component(), id -> new TreeSet<>()).add(one.owner());
                inputs.add(one);
            }
        }
        if (owners.isEmpty()) {
            return List.of();
        }
        Answer publicInterfaces = Answer.YES;
        for (Component component : situation.facts(Component.class)) {
            if (owners.containsKey(component.id())) {
                publicInterfaces = publicInterfaces.and(component.publicInterface());
                inputs.add(component);
            }
        }
        return List.of(new OwnerSets(
                situation.id("owner-sets"),
                inputs.source(),
                owners.size(),
                new HashSet<>(owners.values()).size(),
                publicInterfaces));
    }
}
