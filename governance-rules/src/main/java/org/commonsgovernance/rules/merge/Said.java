package org.commonsgovernance.rules.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Answer;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.facts.Component;

/** What a fact says, apart from its id and where it is known from. */
final class Said {
    private Said() {}

    /** Values by component, without those of which the source does not speak. */
    static Map<String, Object> by(Fact fact) {
        if (!fact.getClass().isRecord()) {
            return Map.of("", fact); // of an embedder's own class nobody knows what it says
        }
        Map<String, Object> said = new LinkedHashMap<>();
        for (Component component : Component.content(fact.getClass())) {
            Object value = component.read(fact);
            if (value != null && !value.equals(false) && value != Answer.UNKNOWN && !value.equals(List.of())) {
                said.put(component.name(), value);
            }
        }
        return said;
    }
}
