package org.commonsgovernance.collect.git;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.collect.Found;

/** What several collectors found, each fact once. */
final class Merged {
    private Merged() {}

    /**
     * The facts in their order. Of two of one type and id the first stays, and a remark tells if the other says something
     * else: collectors call the same thing by the same id.
     */
    static List<Fact> of(Found found) {
        Map<List<Object>, Fact> merged = new LinkedHashMap<>();
        for (Fact fact : found.facts()) {
            Fact there = merged.putIfAbsent(List.of(fact.getClass(), fact.id()), fact);
            if (there != null && !says(there).equals(says(fact))) {
                found.remark("two sources say different things of %s \"%s\": %s and %s"
                        .formatted(
                                fact.getClass().getSimpleName(),
                                fact.id(),
                                there.source().locator(),
                                fact.source().locator()));
            }
        }
        return new ArrayList<>(merged.values());
    }

    /** All that it says, apart from where it is known from. */
    private static String says(Fact fact) {
        return fact.toString().replace(fact.source().toString(), "");
    }
}
