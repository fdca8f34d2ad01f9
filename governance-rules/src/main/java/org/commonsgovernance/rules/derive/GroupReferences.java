package org.commonsgovernance.rules.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.given.Control;
import org.commonsgovernance.api.model.given.Organization;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.facts.FactCopy;

/** Replaces references to organisations by their groups, so that rules join by group without knowing of groups. */
final class GroupReferences {
    private final Groups groups;

    GroupReferences(Groups groups) {
        this.groups = groups;
    }

    /** The fact itself if none of its references changes. */
    Fact replace(Fact fact) {
        // Within a group, a link of control would join the group to itself.
        if (!fact.getClass().isRecord() || fact instanceof Control) {
            return fact;
        }
        Map<String, String> heads = new HashMap<>();
        for (Component component : Component.references(fact.getClass())) {
            if (component.target() == Organization.class
                    && component.read(fact) instanceof String id
                    && !groups.head(id).equals(id)) {
                heads.put(component.name(), groups.head(id));
            }
        }
        return heads.isEmpty() ? fact : FactCopy.of(fact, heads);
    }

    /** The links of control by which a fact's references are replaced. */
    List<Control> links(Fact fact) {
        return ActingOrganizations.of(fact).stream()
                .filter(id -> !groups.head(id).equals(id))
                .flatMap(id -> groups.reasons(groups.head(id)).stream())
                .filter(Control.class::isInstance)
                .map(Control.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Control::id))
                .toList();
    }
}
