package org.commonsgovernance.rules.derive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.derived.OwnerSets;
import org.commonsgovernance.api.model.given.Complete;
import org.commonsgovernance.api.model.given.Component;
import org.commonsgovernance.api.model.given.Ownership;

/** Which pieces there are, and whether they have owners of their own. */
final class OwnerDerivation implements Derivation {
    @Override
    public List<? extends Fact> derive(Situation situation) {
        List<Component> components = situation.facts(Component.class);
        Set<String> pieces = new TreeSet<>();
        components.forEach(one -> pieces.add(one.id()));
        Map<String, Set<String>> owners = new TreeMap<>();
        Inputs inputs = new Inputs().addAll(components);
        for (Ownership one : situation.facts(Ownership.class)) {
            pieces.add(one.component());
            if (one.owner() != null) {
                owners.computeIfAbsent(one.component(), id -> new TreeSet<>()).add(one.owner());
                inputs.add(one);
            }
        }
        if (pieces.isEmpty()) {
            return List.of();
        }
        Optional<Complete> all = situation.complete(FactKind.COMPONENT);
        inputs.add(all);
        return List.of(new OwnerSets(
                situation.id("owner-sets"),
                inputs.source(),
                pieces.size(),
                all.isPresent() ? Answer.YES : Answer.UNKNOWN,
                owners.size(),
                new HashSet<>(owners.values()).size(),
                (int) components.stream()
                        .filter(one -> one.publicInterface() == Answer.YES)
                        .count()));
    }
}
