package org.commonsgovernance.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonsgovernance.api.model.Fact;
import org.commonsgovernance.beside.Alternative;
import org.commonsgovernance.beside.Material;
import org.commonsgovernance.beside.Reason;
import org.commonsgovernance.beside.Strength;
import org.commonsgovernance.rules.guard.Matcher;
import org.commonsgovernance.rules.guard.Pattern;
import org.commonsgovernance.rules.guard.Rule;

/**
 * The loops in plain Java. A rule's name stands for its indicator and stance; the one sentence that three indicators
 * share is told for the three of them.
 */
final class ByHand implements Alternative {
    private final IndicatorsByHand byHand;
    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Set<String> askingForSome = new HashSet<>();

    ByHand(IndicatorsByHand byHand) {
        this.byHand = byHand;
        for (Rule rule : Subject.indicators()) {
            rules.computeIfAbsent(rule.name(), name -> new ArrayList<>(1)).add(rule);
            boolean asksForSome =
                    rule.patterns().stream().anyMatch(pattern -> pattern.quantifier() == Pattern.Quantifier.EXISTS);
            if (asksForSome) {
                askingForSome.add(rule.name());
            }
        }
    }

    @Override
    public List<Reason> reasons(Material material) {
        Map<String, Strength> best = new HashMap<>();
        for (Match match : byHand.evidence(material.facts())) {
            // Loops that ask whether there is some fact don't keep the best sourced one: it is looked up.
            List<Fact> cited = askingForSome.contains(match.rule())
                    ? new Matcher(material.facts()).cited(rules(match).get(0), match.facts())
                    : match.facts();
            best.merge(match.rule(), ByRules.weakest(material, cited), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        List<Reason> reasons = new ArrayList<>();
        best.forEach((name, strength) -> Objects.requireNonNull(rules.get(name))
                .forEach(rule -> reasons.add(
                        new Reason(ByRules.indicator(rule), name, Objects.requireNonNull(rule.stance()), strength))));
        return reasons;
    }

    private List<Rule> rules(Match match) {
        return Objects.requireNonNull(rules.get(match.rule()));
    }
}
