package org.commonsgovernance.rules.facts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.DerivedFact;
import org.commonsgovernance.api.model.DerivedFrom;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Singleton;
import org.jspecify.annotations.Nullable;

/** A type of fact as dossiers and rules know it. */
public final class FactType {
    private final Class<? extends Fact> javaType;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final Set<String> hidden;

    /** @throws IllegalArgumentException if the type is no public record */
    FactType(Class<? extends Fact> javaType) {
        if (!javaType.isRecord()) {
            throw new IllegalArgumentException(javaType.getName() + " is no record");
        }
        this.javaType = javaType;
        for (RecordComponent component : javaType.getRecordComponents()) {
            Property property = Property.of(component);
            if (property != null) {
                properties.put(property.name(), property);
            }
        }
        this.hidden = Arrays.stream(javaType.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !properties.containsKey(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    public String name() {
        return javaType.getSimpleName();
    }

    public Class<? extends Fact> javaType() {
        return javaType;
    }

    /** What rules can compare, by name, in the record's order. */
    public Map<String, Property> properties() {
        return properties;
    }

    public @Nullable Property property(String name) {
        return properties.get(name);
    }

    /** Components that dossiers give and rules can't compare: ids, sources, dates, lists. */
    public Set<String> hidden() {
        return hidden;
    }

    public boolean isDerived() {
        return DerivedFact.class.isAssignableFrom(javaType);
    }

    /** The kinds whose lists must be complete before the absence of such a fact says anything; empty if none can be. */
    public List<FactKind> completedBy() {
        DerivedFrom from = javaType.getAnnotation(DerivedFrom.class);
        if (from != null) {
            return List.of(from.value());
        }
        return FactKind.of(javaType).map(List::of).orElse(List.of());
    }

    /** The types of given fact that tell it: itself, or those that it is computed from. */
    public List<String> looksFor() {
        return isDerived()
                ? completedBy().stream()
                        .map(kind -> kind.type().getSimpleName())
                        .toList()
                : List.of(name());
    }

    /**
     * Whether at most one fact of this type matches, given the properties that are fixed by literals.
     *
     * @param fixed literals by property
     */
    public boolean isSingle(Map<String, String> fixed) {
        Singleton singleton = javaType.getAnnotation(Singleton.class);
        return singleton != null
                && fixed.keySet().containsAll(Set.of(singleton.key()))
                && Set.of(singleton.severalFor()).stream().noneMatch(fixed::containsValue);
    }

    @Override
    public String toString() {
        return name();
    }
}
