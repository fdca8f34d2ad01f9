package org.commonsgovernance.rules.derive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonsgovernance.api.model.Basis;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.Source;
import org.commonsgovernance.api.model.Speaker;
import org.commonsgovernance.rules.facts.FactKey;
import org.jspecify.annotations.Nullable;

/** Gathers what a derived fact was computed from, and how strong the weakest of it is. */
final class Inputs {
    private static final Source STRONGEST = new Source("-", Basis.OBSERVED, Speaker.SELF, null, null, null, List.of());

    private Source weakest = STRONGEST;
    private final TreeSet<String> ids = new TreeSet<>();

    /** Facts that are counted and not listed, by type: there may be millions. */
    private final TreeMap<String, Long> counted = new TreeMap<>();

    Inputs add(Fact fact) {
        weakest = weakest.weaker(fact.source());
        ids.add(FactKey.of(fact));
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

    /** Facts that are counted and not listed. */
    Inputs addCounted(Class<? extends Fact> type, long number, @Nullable Source weakestOfThem) {
        if (number > 0 && weakestOfThem != null) {
            counted.merge(type.getSimpleName(), number, Math::max);
            weakest = weakest.weaker(weakestOfThem);
        }
        return this;
    }

    Inputs add(Inputs other) {
        weakest = weakest.weaker(other.weakest);
        ids.addAll(other.ids);
        other.counted.forEach((type, number) -> counted.merge(type, number, Math::max));
        return this;
    }

    boolean isEmpty() {
        return ids.isEmpty() && counted.isEmpty();
    }

    /** Keys are sorted, so that those of a type follow each other. */
    private Map<String, Long> countsByType() {
        Map<String, Long> counts = new TreeMap<>();
        String type = " ";
        long number = 0;
        for (String id : ids) {
            if (!id.startsWith(type) || id.charAt(type.length()) != ' ') {
                if (number > 0) {
                    counts.put(type, number);
                }
                type = id.substring(0, id.indexOf(' '));
                number = 0;
            }
            number++;
        }
        if (number > 0) {
            counts.put(type, number);
        }
        return counts;
    }

    Source source() {
        Map<String, Long> counts = countsByType();
        counted.forEach((type, number) -> counts.merge(type, number, Long::sum));
        String from = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return Source.derived("computed from " + from, weakest, ids);
    }
}
