package org.commonsgovernance.rules.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonsgovernance.rules.facts.Bounds;
import org.commonsgovernance.rules.facts.FactType;
import org.commonsgovernance.rules.facts.Property;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/** What is measured: a property, or the two ends of an interval. */
record Measure(FactType type, List<Property> ends) {
    boolean isComparedIn(Pattern pattern) {
        return pattern.type() == type
                && pattern.conditions().stream()
                        .filter(Pattern.AnyOf.class::isInstance)
                        .flatMap(condition -> ((Pattern.AnyOf) condition).comparisons().stream())
                        .anyMatch(one ->
                                ends.contains(one.property()) && one.operands().get(0) instanceof Pattern.Constant);
    }

    String name() {
        return ends.size() == 1
                ? ends.get(0).name() + " is"
                : ends.get(0).name() + " and " + ends.get(1).name() + " are";
    }

    /** All that rules could measure of the types of fact that they look at. */
    static Set<Measure> of(List<Rule> rules, Bounds bounds) {
        Set<Measure> measures = new LinkedHashSet<>();
        Map<FactType, Boolean> types = new LinkedHashMap<>();
        rules.stream().flatMap(rule -> rule.patterns().stream()).forEach(pattern -> types.put(pattern.type(), true));
        for (FactType type : types.keySet()) {
            Set<Property> upper = new LinkedHashSet<>();
            for (Property property : type.properties().values()) {
                boolean isFigure = property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.SHARE;
                if (!isFigure || upper.contains(property)) {
                    continue;
                }
                Property end = property.kind() == Property.Kind.SHARE ? bounds.upper(type, property) : null;
                if (end != null) {
                    upper.add(end);
                }
                measures.add(new Measure(type, end == null ? List.of(property) : List.of(property, end)));
            }
        }
        return measures;
    }
}
