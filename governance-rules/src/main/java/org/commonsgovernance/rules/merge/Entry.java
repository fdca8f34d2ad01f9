package org.commonsgovernance.rules.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.FactKind;
import org.commonsgovernance.api.model.Period;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.given.Curation;
import org.commonsgovernance.rules.facts.Component;
import org.commonsgovernance.rules.facts.FactCopy;
import org.jspecify.annotations.Nullable;

/** One of whom other facts speak, an organisation for instance: what several sources say goes into one fact. */
final class Entry {
    private static final Set<Class<?>> TYPES = Arrays.stream(FactKind.values())
            .flatMap(kind -> Component.references(kind.type()).stream())
            .map(Component::target)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> NO_MATTER = Set.of("name", "period");

    private Fact fact;
    private final List<Curation> corrections = new ArrayList<>();
    private final Set<String> conflicts = new TreeSet<>();

    private Entry(Fact first) {
        this.fact = first;
    }

    static boolean isOne(Fact fact) {
        return TYPES.contains(fact.getClass());
    }

    /** @param facts of one type and id, the strongest first */
    static Entry of(List<Fact> facts) {
        Fact first = facts.stream()
                .filter(one -> !NO_MATTER.containsAll(Said.by(one).keySet()))
                .findFirst()
                .orElse(facts.get(0));
        Entry entry = new Entry(first);
        facts.stream().filter(one -> one != first).forEach(entry::add);
        return entry;
    }

    Fact fact() {
        return fact;
    }

    /** What weaker sources say otherwise, or what nobody else says. */
    List<Curation> corrections() {
        return corrections;
    }

    /** A sentence for each point on which sources differ. */
    Set<String> conflicts() {
        return conflicts;
    }

    private void add(Fact other) {
        Map<String, Object> said = Said.by(fact);
        Map<String, Object> filled = new HashMap<>();
        Map<String, Object> changed = new HashMap<>();
        Said.by(other).forEach((component, value) -> {
            Object there = said.get(component);
            if (value.equals(there) || (there != null && component.equals("name"))) {
                return;
            }
            if (value instanceof Period period) {
                changed.put(component, there == null ? null : period.span((Period) there));
            } else if (there == null && JoinedSource.areAsTrusted(fact.source(), other.source())) {
                filled.put(component, value);
            } else {
                correct(component, there, value, other.source());
            }
        });
        changed.putAll(filled);
        changed.put(
                "source",
                filled.isEmpty()
                        ? JoinedSource.ofSame(fact.source(), List.of(other.source()))
                        : JoinedSource.ofParts(fact.source(), other.source()));
        fact = FactCopy.of(fact, changed);
    }

    private void correct(String component, @Nullable Object there, Object value, Source source) {
        String type = fact.getClass().getSimpleName();
        String id = "merge:" + type + ":" + fact.id() + ":" + component;
        corrections.add(new Curation(
                corrections.stream().anyMatch(one -> one.id().equals(id)) ? id + ":" + value : id,
                source,
                fact.id(),
                component + " " + value,
                "so it is told by " + source.locator()));
        conflicts.add("%s \"%s\": %s is %s by %s, and %s by %s; the first stands"
                .formatted(
                        type,
                        fact.id(),
                        component,
                        there == null ? "not told" : there,
                        fact.source().locator(),
                        value,
                        source.locator()));
    }
}
