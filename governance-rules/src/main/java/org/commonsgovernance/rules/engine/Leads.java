package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonsgovernance.api.assessment.Outlook.Lead;
import org.commonsgovernance.api.assessment.Stance;
import org.commonsgovernance.api.assessment.Tier;
import org.commonsgovernance.api.assessment.Weight;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.rules.corpus.Criterion;
import org.commonsgovernance.rules.derive.Deriver;
import org.commonsgovernance.rules.facts.FactKey;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.NearestMatch;
import org.commonsgovernance.rules.guard.Rule;
import org.jspecify.annotations.Nullable;

/** The rules of a criterion that are nearest to an answer, and what they want. */
final class Leads {
    private final NearestMatch search;
    private final Deriver.Derived derived;
    private final Map<String, Fact> byKey = new HashMap<>();

    /** @param given all facts of the setup: rules need not ask for each type that others are computed from */
    Leads(Matcher matcher, Deriver.Derived derived, List<? extends Fact> given) {
        this.search = new NearestMatch(matcher, derived::original);
        this.derived = derived;
        given.forEach(fact -> byKey.put(FactKey.of(fact), fact));
    }

    /** One for it and one against it, where there are; that which wants less first. */
    List<Lead> of(Criterion criterion) {
        return Stream.of(Stance.SUPPORTS, Stance.OPPOSES)
                .map(stance -> nearest(criterion, stance))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Found::cost))
                .map(Found::lead)
                .toList();
    }

    private record Found(int cost, Lead lead) {}

    private @Nullable Found nearest(Criterion criterion, Stance stance) {

        Found nearest = null;
        for (Rule rule : criterion.rules()) {
            NearestMatch.Way way =
                    rule.stance() == stance ? search.of(rule, fact -> claimed(criterion.tier(), stance, fact)) : null;
            if (way != null && !way.wants().isEmpty() && (nearest == null || way.cost() < nearest.cost())) {
                nearest = new Found(way.cost(), new Lead(rule.name(), stance, way.wants()));
            }
        }
        return nearest;
    }

    /** The given facts for which a match with this fact would not decide. */
    private List<Fact> claimed(Tier tier, Stance stance, Fact fact) {
        if (Weighing.weight(tier, stance, fact.source()) == Weight.COUNTS) {
            return List.of();
        }
        List<Fact> weak = new ArrayList<>();
        for (String key : fact.source().derivedFrom()) {
            Fact given = byKey.get(key);
            if (given != null && Weighing.weight(tier, stance, given.source()) != Weight.COUNTS) {
                weak.add(given);
            }
        }
        return weak.isEmpty() ? List.of(derived.original(fact)) : weak;
    }
}
