package org.commonsgovernance.rules.derive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** In any order and perhaps twice: they are put in order once, where the source is asked for. */
    private final List<String> ids = new ArrayList<>();

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

    /** Each key once, in order. */
    private List<String> keys() {
        ids.sort(null);
        List<String> keys = new ArrayList<>(ids.size());
        String last = null;
        for (String id : ids) {
            if (!id.equals(last)) {
                keys.add(id);
                last = id;
            }
        }
        return keys;
    }

    /** Keys are in order, so that those of a type follow each other. */
    private static Map<String, Long> countsByType(List<String> keys) {
        Map<String, Long> counts = new TreeMap<>();
        String type = " ";
        long number = 0;
        for (String id : keys) {
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
        List<String> keys = keys();
        Map<String, Long> counts = countsByType(keys);
        counted.forEach((type, number) -> counts.merge(type, number, Long::sum));
        StringBuilder from = new StringBuilder("computed from ");
        counts.forEach(
                (type, number) -> from.append(number).append(' ').append(type).append(", "));
        if (!counts.isEmpty()) {
            from.setLength(from.length() - 2);
        }
        return new Source(from.toString(), weakest.basis(), weakest.speaker(), null, null, null, keys);
    }
}
