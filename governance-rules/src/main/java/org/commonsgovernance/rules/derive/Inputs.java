package org.commonsgovernance.rules.derive;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.api.model.given.Contribution;

/** Gathers what a derived fact was computed from, and how strong the weakest of it is. */
final class Inputs {
    private static final Source STRONGEST =
            new Source("-", Basis.OBSERVED, Speaker.SELF, null, null, null, java.util.List.of());

    private Source weakest = STRONGEST;
    private final TreeSet<String> ids = new TreeSet<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();

    Inputs add(Fact fact) {
        weakest = weakest.weaker(fact.source());
        boolean isNew = fact instanceof Contribution || ids.add(fact.id());
        if (isNew) {
            counts.merge(fact.getClass().getSimpleName(), 1L, Long::sum);
        }
        return this;
    }

    Inputs addAll(Collection<? extends Fact> facts) {
        facts.forEach(this::add);
        return this;
    }

    Inputs add(Optional<? extends Fact> fact) {
        fact.ifPresent(this::add);
        return this;
    }

    Inputs add(Inputs other) {
        weakest = weakest.weaker(other.weakest);
        ids.addAll(other.ids);
        other.counts.forEach((type, count) -> counts.merge(type, count, Long::sum));
        return this;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Source source() {
        String from = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Source.derived("computed from " + from, weakest, ids);
    }
}
