package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.api.model.derived.Participant;
import org.commonsgovernance.api.model.given.Disclosure;
import org.commonsgovernance.api.model.given.Offering;
import org.jspecify.annotations.Nullable;

/** Facts by type, and those that others are joined with by group. */
final class FactIndex {
    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<String, List<Participant>> participants = new HashMap<>();
    private final Map<String, List<Offering>> offerings = new HashMap<>();
    private final Map<String, List<Disclosure>> disclosures = new HashMap<>();

    FactIndex(List<Fact> facts) {
        for (Fact fact : facts) {
            byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
            if (fact instanceof Participant one) {
                participants
                        .computeIfAbsent(one.group(), id -> new ArrayList<>(1))
                        .add(one);
            } else if (fact instanceof Offering one) {
                offerings.computeIfAbsent(one.seller(), id -> new ArrayList<>()).add(one);
            } else if (fact instanceof Disclosure one && one.by() != null) {
                disclosures.computeIfAbsent(one.by(), id -> new ArrayList<>()).add(one);
            }
        }
    }

    @SuppressWarnings("unchecked") // each fact is filed under its own class
    <F extends Fact> List<F> all(Class<F> type) {
        return (List<F>) byType.getOrDefault(type, List.of());
    }

    List<Participant> participants(@Nullable String group) {
        return group == null ? List.of() : participants.getOrDefault(group, List.of());
    }

    List<Offering> offeringsOf(String seller) {
        return offerings.getOrDefault(seller, List.of());
    }

    List<Disclosure> disclosuresBy(String group) {
        return disclosures.getOrDefault(group, List.of());
    }
}
